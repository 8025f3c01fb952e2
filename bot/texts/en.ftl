# Everything Keypoint says in English. HTML tags are Telegram's; values are escaped before they come here.
# Button labels, toasts and command descriptions take no tags.

## Greeting and help

greeting =
    I ask a question, you answer <b>in your own words</b>, and I show which key points you hit and which you missed.
    What you have learned comes back when you are about to forget it.
help =
    <b>How it works</b>
    I ask a question. Type what you know, in your own words and in any order: I look for key points, not for exact sentences. Then I quote the words that earned each point.

    <b>What you can do</b>
    /study – go on, or start: due cards first, then new ones
    /decks – choose a deck and see how much of it you know
    /notes – read the course notes
    /stop – end the sitting
    /help – this page

    A card comes back when you are about to forget it. Your first answer of a day counts; trying again is practice.

## Commands, as the menu shows them

command-study = Answer questions: due cards first, then new ones
command-decks = Choose a deck, see what you know
command-notes = Read the course notes
command-stop = End the sitting
command-help = How it works

about = A tutor that asks questions, reads answers in your own words and shows which key points you hit.

## Buttons

button-first = First question
button-continue = Go on
button-study = Study
button-ahead = Study ahead
button-decks = Choose a deck
button-notes = Read the notes
button-hint = Hint
button-skip = Skip
button-give-up = I don't know
button-next = Next
button-finish = Finish
button-retry = Try again
button-easy = That was easy
button-study-deck = Study this deck
button-deck-notes = Read its notes
button-all-decks = All decks
button-all-notes = All notes
button-note-list = Contents
button-before = Previous
button-after = Next
button-open-private = Open a private chat

## Questions

question =
    <b>{ $deck }</b> · card { $number } of { $total }

    <b>{ $question }</b>

    { $task }
question-reminder = This question is open:
question-task = { $points ->
    [one] Type your answer: I look for <b>one</b> key point.
   *[other] Type your answer: I look for <b>{ $points }</b> key points.
    }
question-task-any = Type your answer: any <b>{ $need }</b> of { $points } key points will do.
hint = <i>Hint { $number } of { $total }:</i> { $cue }

## Verdicts

verdict-correct = <b>Correct: { $hits } of { $points } key points.</b>
verdict-partial = <b>Partly right: { $hits } of { $points } key points.</b>
verdict-incorrect = <b>Not yet: { $hits } of { $points } key points.</b>
verdict-gave-up = <b>No problem, here is the answer.</b>
point-hit = ✓ <b>Hit:</b> { $point }
point-missed = ○ <b>Missed:</b> { $point }
point-spare = ○ <b>Also right:</b> { $point }
point-contradicted = ✗ <b>Contradicted:</b> { $point }
reason-vague = You came near, but with a vague word only.
reason-negated = You say that it is not so.
reason-wrong-slot = You put it under another heading.
reason-too-little = You said only a part of it.
misconception = ✗ <b>Watch out:</b> { $feedback }
point-evidence = <blockquote>You wrote: “{ $words }”</blockquote>
explanation = <b>Why:</b> { $explanation }
practice = This was practice: your first answer of the day is the one that counts.
comes-back = { $days ->
    [0] This card comes back today.
    [1] This card comes back tomorrow.
   *[other] This card comes back in { $days } days.
    }
eased = { $days ->
    [1] Noted as easy: it comes back tomorrow.
   *[other] Noted as easy: it comes back in { $days } days.
    }

## The end of a sitting, and the lack of one

finished = <b>Done!</b> { $tally }
stopped = <b>Stopped.</b> { $tally }
tally = { $answered ->
    [0] No card answered this time.
    [one] One card: { $correct } correct, { $partial } partly right, { $incorrect } not yet.
   *[other] { $answered } cards: { $correct } correct, { $partial } partly right, { $incorrect } not yet.
    }
tally-skipped = { $skipped ->
    [one] One skipped: it will be asked again.
   *[other] { $skipped } skipped: they will be asked again.
    }
finished-more = More now, or come back tomorrow?
waiting = You have answered this card. Go on to the next, or try it again.
nothing-open = No question is open. Shall I ask you one?
nothing-due = { $days ->
    [1] You are done for today: the next card is due tomorrow.
   *[other] You are done for today: the next card is due in { $days } days.
    }
no-cards = There are no cards here yet.
old-button = That button is from an earlier question.
old-button-open = That button is from an earlier question. The open one is further down.
unknown-button = That button no longer works. Send /help to see what does.

## Decks and notes

decks = <b>Decks</b>
deck-line = <b>{ $title }</b>: { $known } of { $total } known{ $due ->
    [0] { "" }
   *[other] , { $due } due
    }
deck =
    <b>{ $title }</b>
    { $source }

    { $known } of { $total } cards known, { $due } due, { $new } new.
deck-unknown = I have no such deck (any more). These are the decks:
notes = <b>Notes</b>
    Which part would you like to read?
deck-notes = <b>{ $title }</b>
    Choose a passage.
note =
    <b>{ $title }</b> · { $number } of { $total }

    { $text }

    <i>{ $source }</i>

## What is not an answer

not-text = I can only read text. Type your answer, or tap a button.
not-edited = I do not grade edited messages. Please send it as a new message.
unknown-command = I do not know that command. These are the ones I know:
private-only = I quiz one person at a time, in a private chat.
failure = Sorry, something went wrong on my side and this was not saved. Please send it again.
