namespace Owed.Files;

/// <summary>A case as it came in a zip: the texts of its folder, its record when it was exported, and its files, none of them unfolded yet.</summary>
/// <param name="Name">The folder's name inside the zip, or that of the zip.</param>
/// <param name="Texts">The texts of a plain case folder; none where there is a record, which says it all.</param>
/// <param name="Record">The record, or null for a plain case folder.</param>
/// <param name="Evidence">Files of the evidence folder.</param>
/// <param name="Others">Files of sent letters, and files of entries that were undone.</param>
public sealed record ZippedCase(string Name, Items<TextFile> Texts, ZippedFile? Record, Items<ZippedFile> Evidence, Items<ZippedFile> Others);
