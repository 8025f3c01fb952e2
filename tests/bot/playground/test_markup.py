import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.errors import RefusedError
from bot.playground.markup import parsed
from bot.playground.schema import Json
from bot.playground.text import cleaned, fitted, units


def entity(kind: str, offset: int, length: int, **more: str) -> Json:
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("plain", "plain", []),
        ("<b>bold</b>", "bold", [entity("bold", 0, 4)]),
        ("<STRONG>bold</strong >", "bold", [entity("bold", 0, 4)]),
        ("<i>a</i><em>b</em>", "ab", [entity("italic", 0, 1), entity("italic", 1, 1)]),
        ("<u>a</u> <ins>b</ins>", "a b", [entity("underline", 0, 1), entity("underline", 2, 1)]),
        ("<s>a</s><strike>b</strike><del>c</del>", "abc", [entity("strikethrough", n, 1) for n in range(3)]),
        ("<tg-spoiler>x</tg-spoiler>", "x", [entity("spoiler", 0, 1)]),
        ('<span class="tg-spoiler">x</span>', "x", [entity("spoiler", 0, 1)]),
        ("<code>x</code>", "x", [entity("code", 0, 1)]),
        ('<code class="language-python">x</code>', "x", [entity("code", 0, 1)]),
        ("<pre>x</pre>", "x", [entity("pre", 0, 1)]),
        ('<pre><code class="language-python">x</code></pre>', "x", [entity("pre", 0, 1, language="python")]),
        ("<blockquote>x</blockquote>", "x", [entity("blockquote", 0, 1)]),
        ("<blockquote expandable>x</blockquote>", "x", [entity("expandable_blockquote", 0, 1)]),
        (
            '<a href="https://x.org/?a=1&amp;b=2">x</a>',
            "x",
            [entity("text_link", 0, 1, url="https://x.org/?a=1&b=2")],
        ),
        ("<a href='x.org'>x</a>", "x", [entity("text_link", 0, 1, url="http://x.org")]),
        ('<a href="no link">x</a>', "x", []),
        ("<tg-emoji emoji-id='5'>👍</tg-emoji>", "👍", []),
        ("<b>a<i>b</i></b>", "ab", [entity("italic", 1, 1), entity("bold", 0, 2)]),
        ("<b></b>x", "x", []),
        ("😀<b>😀</b>é", "😀😀é", [entity("bold", 2, 2)]),
        ("&lt;b&gt; &amp;amp; &quot;&#39;&#x27;", "<b> &amp; \"''", []),
        ("&nbsp; & &unknown; &#0; &", "&nbsp; & &unknown; &#0; &", []),
        ("&#128512;<b>x</b>", "😀x", [entity("bold", 2, 1)]),
        ("<b>x</>", "x", [entity("bold", 0, 1)]),
        ("a\r\nb\tc", "a\nb c", []),
    ],
)
def test_html_becomes_text_with_entities_in_utf_16_units(
    source: str, text: str, entities: list[Json]
) -> None:
    assert parsed(source) == (text, entities)


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b><i>x</b>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("é</b>", "Unexpected end tag at byte offset 2"),
        ("é<p>x</p>", 'Unsupported start tag "p" at byte offset 2'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("a <3", "Unclosed start tag at byte offset 2"),
        ("<!-- x -->", 'Unsupported start tag "!--" at byte offset 0'),
        ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<a href", 'Unclosed start tag "a" at byte offset 0'),
        ("<a href='x", "Unclosed start tag at byte offset 0"),
        ("<a =x>y</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=x/y>z</a>", "Unexpected end of name token at byte offset 8"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("&#xd800;", "Text contains invalid Unicode characters after decoding HTML entities"),
    ],
)
def test_bad_html_is_refused_in_telegrams_words(source: str, problem: str) -> None:
    with pytest.raises(RefusedError) as refused:
        parsed(source)
    assert refused.value.description.startswith(f"Bad Request: can't parse entities: {problem}")
    assert refused.value.code == 400


@given(st.text())
def test_any_text_that_is_escaped_comes_back_the_same(text: str) -> None:
    assert parsed(html.escape(text)) == (cleaned(text), [])


@given(st.text(min_size=1), st.text(), st.sampled_from(["b", "i", "u", "s", "code", "pre", "tg-spoiler"]))
def test_a_tag_marks_exactly_what_it_holds(inside: str, before: str, tag: str) -> None:
    inside, before = cleaned(inside), cleaned(before)
    text, entities = parsed(f"{html.escape(before)}<{tag}>{html.escape(inside)}</{tag}>")
    assert text == before + inside
    places = [(entity["offset"], entity["length"]) for entity in entities]
    assert places == ([(units(before), units(inside))] if inside else [])


@given(st.text(alphabet="<>/=\"'& ab\n😀"))
def test_what_is_not_refused_has_its_entities_inside_the_text(source: str) -> None:
    try:
        text, entities = fitted(*parsed(source))
    except RefusedError:
        return
    assert all(
        0 <= entity["offset"] < entity["offset"] + entity["length"] <= units(text) for entity in entities
    )
