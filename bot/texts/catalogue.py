"""Finds a sentence by its name, in the learner's language or else in English, safe to send as HTML."""

from html import escape
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

FOLDER = Path(__file__).parent
FALLBACK = "en"


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


class Texts:
    """The sentences of one language, those of another standing in for what it lacks."""

    def __init__(self, *bundles: FluentBundle) -> None:
        """Take the bundles to look in, the preferred one first."""
        self._bundles = bundles

    def __call__(self, name: str, /, **values: object) -> Html:
        """The sentence of that name with its values set in; strings that are not Html are escaped."""
        safe = {key.replace("_", "-"): _escaped(value) for key, value in values.items()}
        return Html(self._formatted(name, safe))

    def plain(self, name: str, /, **values: object) -> str:
        """The same for where Telegram takes no markup: button labels, toasts, command descriptions."""
        return self._formatted(name, {key.replace("_", "-"): value for key, value in values.items()})

    def _formatted(self, name: str, values: dict[str, object]) -> str:
        for bundle in self._bundles:
            if bundle.has_message(name):
                pattern = bundle.get_message(name).value
                if pattern is not None:
                    text, errors = bundle.format_pattern(pattern, values)
                    if errors:
                        raise ValueError(
                            f"The text {name!r} does not fit its values {sorted(values)}: {errors}"
                        )
                    return str(text)
        raise KeyError(f"There is no text called {name!r}")


class Catalogue:
    """All languages there are: each file of this folder is one."""

    def __init__(self, folder: Path = FOLDER) -> None:
        """Read the files, named `<language>.ftl`."""
        self._bundles = {path.stem: _bundle(path) for path in sorted(folder.glob("*.ftl"))}

    @property
    def fallback(self) -> str:
        """The code of the language that stands in for the others."""
        return FALLBACK

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages' codes."""
        return tuple(self._bundles)

    def texts_for(self, language: str | None) -> Texts:
        """The sentences for a language code as Telegram gives it, such as `nl` or `pt-br`."""
        wanted = (language or FALLBACK).lower()
        names = dict.fromkeys((wanted, wanted.split("-")[0], FALLBACK))
        return Texts(*(self._bundles[name] for name in names if name in self._bundles))


def _bundle(path: Path) -> FluentBundle:
    # Isolating marks are for mixed directions; Telegram shows them as boxes in places.
    bundle = FluentBundle([path.stem], use_isolating=False)
    bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


def _escaped(value: object) -> object:
    return escape(value, quote=False) if isinstance(value, str) and not isinstance(value, Html) else value
