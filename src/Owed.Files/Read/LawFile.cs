namespace Owed.Files;

/// <summary>One file of the law folder, with its path inside it: <c>us/mo/notice.yaml</c>.</summary>
public sealed record LawFile(string Path, string Text)
{
    internal string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary><c>us</c> or <c>us/mo</c>; empty for files beside them.</summary>
    internal string Place => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.LastIndexOf('/')] : "";

    internal bool IsCases => Path.EndsWith(".cases.yaml", StringComparison.Ordinal);

    /// <summary>The topic that the file's name gives.</summary>
    internal string Topic => Name[..Name.IndexOf('.', StringComparison.Ordinal)];
}
