using System.Text;

namespace Owed.Tests;

/// <summary>Compares what a person would read with a committed file; <c>./do golden</c> rewrites the file.</summary>
public static class Golden
{
    /// <summary>Fails when the text differs from the file, and shows where.</summary>
    /// <param name="actual">The text made now.</param>
    /// <param name="path">The golden file, from the root: <c>tests/cases/ana/expected/ledger.txt</c>.</param>
    public static void Check(string actual, string path) => Check(
        actual,
        Tree.Full(path),
        rewrite: Environment.GetEnvironmentVariable("OWED_GOLDEN") == "1",
        ci: Environment.GetEnvironmentVariable("CI") == "true");

    internal static void Check(string actual, string file, bool rewrite, bool ci)
    {
        string text = WithLastNewline(actual.ReplaceLineEndings("\n"));
        string name = Path.GetRelativePath(Tree.Root, file);
        if (rewrite)
        {
            (!ci).ShouldBeTrue("OWED_GOLDEN is set in CI, where golden files are never rewritten.");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text, new UTF8Encoding(false));
            return;
        }

        File.Exists(file).ShouldBeTrue($"{name} does not exist yet. Run ./do golden, then read it before committing. It would hold:\n{text}");
        string expected = File.ReadAllText(file).ReplaceLineEndings("\n");
        if (expected != text)
        {
            Assert.Fail($"{name} says something else. If the new text is right, run ./do golden.\n{Difference(expected, text)}");
        }
    }

    /// <summary>The first run of lines that differ, with two lines around it; - is the file, + is now.</summary>
    internal static string Difference(string expected, string actual)
    {
        string[] old = expected.Split('\n');
        string[] now = actual.Split('\n');
        int start = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start])
        {
            start++;
        }

        int oldEnd = old.Length;
        int nowEnd = now.Length;
        while (oldEnd > start && nowEnd > start && old[oldEnd - 1] == now[nowEnd - 1])
        {
            oldEnd--;
            nowEnd--;
        }

        const int most = 30;
        StringBuilder text = new();
        text.Append("  line ").Append(start + 1).Append('\n');
        Add("    ", old[Math.Max(0, start - 2)..start]);
        Add("  - ", old[start..Math.Min(oldEnd, start + most)]);
        Add("  + ", now[start..Math.Min(nowEnd, start + most)]);
        Add("    ", old[oldEnd..Math.Min(old.Length, oldEnd + 2)]);
        return text.ToString();

        void Add(string mark, string[] lines)
        {
            foreach (string line in lines)
            {
                text.Append(mark).Append(line).Append('\n');
            }
        }
    }

    private static string WithLastNewline(string text) => text.EndsWith('\n') ? text : text + "\n";
}
