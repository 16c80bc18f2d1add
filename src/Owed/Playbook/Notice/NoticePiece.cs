namespace Owed;

/// <summary>A passage of the notice that belongs together.</summary>
/// <param name="Text">Its words, made plain.</param>
/// <param name="Quote">Its words as the paper has them.</param>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Label">The key of the prompt it answers, "" for a prompt that is none of the seven, null for plain text.</param>
/// <param name="Paragraph">Pieces of one paragraph have one number.</param>
/// <param name="IsQuoted">It stands in the quoted part of a mail.</param>
/// <param name="IsFar">An empty line stands between the prompt and it.</param>
internal sealed record NoticePiece(string Text, string Quote, int Line, string? Label, int Paragraph, bool IsQuoted, bool IsFar = false);

/// <summary>What was cut out of a notice.</summary>
/// <param name="Asked">The keys whose prompts stand in the text, answered or not.</param>
/// <param name="Requests">How many parts are written by the parent.</param>
/// <param name="Said">How many parts are written by the school.</param>
internal sealed record NoticeCut(IReadOnlyList<NoticePiece> Pieces, IReadOnlySet<string> Asked, int Requests, int Said);
