"""The look-alike as the real client sees it: python-telegram-bot, over HTTP."""

from collections.abc import AsyncIterator, Awaitable, Callable

import httpx
import pytest
from starlette.applications import Starlette
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
    ReplyParameters,
)
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, Forbidden, InvalidToken, TelegramError
from telegram.request import HTTPXRequest

from bot.playground import Person, Telegram, playground
from bot.playground.media import DOT
from tests.bot.playground.conftest import TOKEN

NEXT = InlineKeyboardMarkup([[InlineKeyboardButton("Next", callback_data="n")]])


@pytest.fixture
def app(telegram: Telegram) -> Starlette:
    return playground(telegram)


def client(app: Starlette, token: str = TOKEN) -> Bot:
    def request() -> HTTPXRequest:
        return HTTPXRequest(httpx_kwargs={"transport": httpx.ASGITransport(app=app)})

    return Bot(
        token,
        base_url="http://testserver/bot",
        base_file_url="http://testserver/file/bot",
        request=request(),
        get_updates_request=request(),
    )


@pytest.fixture
async def bot(app: Starlette) -> AsyncIterator[Bot]:
    async with client(app) as bot:
        yield bot


async def test_the_bot_knows_itself(bot: Bot) -> None:
    assert (bot.id, bot.username, bot.first_name) == (123456, "keypoint_bot", "Keypoint")


async def test_a_message_goes_out_and_comes_back_whole(bot: Bot, ann: Person) -> None:
    html = '<b>Trust</b> &amp; <span class="tg-spoiler">😀</span> <blockquote expandable>long</blockquote>'
    said = ann.types("why?")
    sent = await bot.send_message(
        ann.id,
        html,
        parse_mode=ParseMode.HTML,
        reply_markup=NEXT,
        reply_parameters=ReplyParameters(said.id, quote="why"),
    )
    assert sent.text_html == html
    assert sent.reply_markup == NEXT
    assert sent.reply_to_message is not None
    assert (sent.reply_to_message.text, sent.quote and sent.quote.text) == ("why?", "why")
    assert ann.last.text == "Trust & 😀 long"


async def test_updates_are_polled_and_a_tap_is_answered(bot: Bot, ann: Person) -> None:
    await bot.send_message(ann.id, "Ready?", reply_markup=NEXT)
    ann.types("yes")
    ann.edits("yes!")
    ann.sends_sticker()
    ann.sends_voice()
    ann.sends_photo()
    ann.taps("Next")
    ann.blocks()
    typed, edited, sticker, voice, photo, tapped, blocked = await bot.get_updates(timeout=5)
    assert [update.effective_message and update.effective_message.text for update in (typed, edited)] == [
        "yes",
        "yes!",
    ]
    assert edited.edited_message is not None
    assert sticker.message is not None
    assert sticker.message.sticker is not None
    assert voice.message is not None
    assert voice.message.voice is not None
    assert photo.message is not None
    assert photo.message.photo[-1].width == 1
    assert blocked.my_chat_member is not None
    assert blocked.my_chat_member.new_chat_member.status == "kicked"
    assert tapped.callback_query is not None
    assert tapped.callback_query.data == "n"
    assert await tapped.callback_query.answer("Noted", show_alert=True)
    assert ann.alert == "Noted"
    assert await bot.get_updates(offset=blocked.update_id + 1, timeout=0) == ()


async def test_a_picture_goes_up_and_comes_down(bot: Bot, ann: Person) -> None:
    sent = await bot.send_photo(ann.id, DOT, caption="<i>dot</i>", parse_mode="HTML", has_spoiler=True)
    again = await bot.send_photo(ann.id, sent.photo[-1].file_id, show_caption_above_media=True)
    assert (sent.caption, sent.caption_html) == ("dot", "<i>dot</i>")
    assert again.photo == sent.photo
    file = await bot.get_file(sent.photo[-1].file_id)
    assert bytes(await file.download_as_bytearray()) == DOT


async def test_messages_are_edited_and_deleted(bot: Bot, ann: Person) -> None:
    sent = await bot.send_message(ann.id, "Hi", reply_markup=NEXT)
    picture = await bot.send_photo(ann.id, DOT, caption="c")
    edited = await bot.edit_message_text("Bye", ann.id, sent.message_id)
    assert isinstance(edited, Message)
    assert (edited.text, edited.reply_markup, edited.message_id) == ("Bye", None, sent.message_id)
    assert edited.edit_date is not None
    assert await bot.edit_message_reply_markup(ann.id, sent.message_id, reply_markup=NEXT)
    assert await picture.edit_caption("d")
    assert await picture.delete()
    assert [message.text for message in ann.messages] == ["/start", "Bye"]


async def test_the_bot_describes_itself(bot: Bot, telegram: Telegram, ann: Person) -> None:
    commands = [BotCommand("study", "Answer questions"), BotCommand("stop", "End")]
    scope = BotCommandScopeAllPrivateChats()
    assert await bot.set_my_commands(commands, scope=scope, language_code="en")
    assert await bot.get_my_commands(scope=scope, language_code="en") == tuple(commands)
    assert [command["command"] for command in telegram.world.profile.menu(ann.id, "en")] == ["study", "stop"]
    assert await bot.delete_my_commands(scope=scope, language_code="en")
    assert await bot.set_my_description("A tutor")
    assert await bot.set_my_short_description("Tutor")
    assert (await bot.get_my_description()).description == "A tutor"
    assert (await bot.get_my_short_description()).short_description == "Tutor"


async def test_the_small_things_work_too(bot: Bot, ann: Person) -> None:
    said = ann.types("hello")
    assert await bot.send_chat_action(ann.id, ChatAction.TYPING)
    assert await bot.set_message_reaction(ann.id, said.id, "🔥")
    assert await bot.send_message(ann.id, "Why?", reply_markup=ForceReply(input_field_placeholder="Say"))
    assert await bot.delete_webhook(drop_pending_updates=True)
    assert (await bot.get_webhook_info()).pending_update_count == 0


@pytest.mark.parametrize(
    ("wrong", "error", "problem"),
    [
        (lambda bot, ann: bot.send_message(ann, "<b>x", parse_mode="HTML"), BadRequest, "find end tag"),
        (lambda bot, ann: bot.send_message(ann, "x" * 4097), BadRequest, "Message is too long"),
        (lambda bot, _: bot.send_message(5, "x"), BadRequest, "Chat not found"),
        (lambda bot, ann: bot.edit_message_text("x", ann, 999), BadRequest, "Message to edit not found"),
        (lambda bot, _: bot.answer_callback_query("5"), BadRequest, "Query is too old"),
        (lambda bot, ann: bot.get_chat(ann), TelegramError, "Not Implemented: getChat"),
        (
            lambda bot, ann: bot.send_message(ann, "x", api_kwargs={"x": 1}),
            BadRequest,
            'Unknown parameter "x"',
        ),
    ],
)
async def test_refusals_become_the_clients_errors(
    bot: Bot,
    ann: Person,
    wrong: Callable[[Bot, int], Awaitable[object]],
    error: type[TelegramError],
    problem: str,
) -> None:
    with pytest.raises(error, match=problem):
        await wrong(bot, ann.id)


async def test_a_blocked_bot_is_forbidden_to_write(bot: Bot, ann: Person) -> None:
    ann.blocks()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(ann.id, "x")


async def test_a_wrong_token_is_invalid(app: Starlette) -> None:
    with pytest.raises(InvalidToken):
        await client(app, "123456:wrong").initialize()


@pytest.mark.parametrize(
    "sent",
    [
        {"params": {"chat_id": "1001", "text": "x"}},
        {"data": {"chat_id": "1001", "text": "x"}},
        {"json": {"chat_id": 1001, "text": "x"}},
        {"data": {"chat_id": "1001", "text": "x"}, "files": {"unused": b"x"}},
    ],
)
async def test_parameters_come_in_the_query_as_a_form_as_multipart_or_as_json(
    app: Starlette, ann: Person, sent: dict[str, dict[str, str]]
) -> None:
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app=app), base_url="http://testserver"
    ) as http:
        answered = await http.post(f"/bot{TOKEN}/sendMessage", **sent)  # type: ignore[arg-type] # a table's union
    assert (answered.status_code, answered.json()["ok"]) == (200, True)
    assert ann.last.text == "x"


@pytest.mark.parametrize(
    ("address", "content", "status"),
    [
        (f"/bot{TOKEN}/sendMessage", b"[1]", 400),
        (f"/bot{TOKEN}/sendMessage", b"{", 400),
        (f"/bot{TOKEN}/sendMassage", b"{}", 404),
        ("/botwrong/getMe", b"", 401),
        (f"/bot{TOKEN}/getMe", b"", 200),
    ],
)
async def test_the_status_is_that_of_the_answer(
    app: Starlette, address: str, content: bytes, status: int
) -> None:
    headers = {"content-type": "application/json"}
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app=app), base_url="http://testserver"
    ) as http:
        answered = await http.post(address, content=content, headers=headers)
    assert answered.status_code == status
    assert answered.json().get("error_code", 200) == status


async def test_a_file_is_given_only_for_the_token(app: Starlette, ann: Person) -> None:
    file_id = ann.sends_photo().photo
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app=app), base_url="http://testserver"
    ) as http:
        statuses = [
            (await http.get(f"/file/bot{token}/files/{name}")).status_code
            for token, name in ((TOKEN, file_id), (TOKEN, "none"), ("wrong", file_id))
        ]
    assert statuses == [200, 404, 404]
