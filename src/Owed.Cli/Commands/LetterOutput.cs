using Owed.Files;

namespace Owed.Cli;

/// <summary>Puts the files of a letter into a folder, each whole or not at all, for their owner alone.</summary>
internal static class LetterOutput
{
    /// <summary>Writes the files and names each; false after saying why it cannot be done.</summary>
    public static bool Write(Terminal terminal, string folder, Items<(string Name, byte[] Bytes)> files)
    {
        try
        {
            WholeFile.MakeFolder(folder);
            foreach (var (name, bytes) in files)
            {
                WholeFile.Write(Path.Combine(folder, name), bytes);
                terminal.Out.WriteLine(Path.Join(folder, name));
            }

            return true;
        }
        catch (Exception failed) when (failed is (IOException or UnauthorizedAccessException) and not OutputLostException)
        {
            ProblemList.Print(terminal, null, [new("letter-not-written", $"The letter cannot be written into {folder}.", Where.Nowhere, "Choose a folder that you may write to, with room on the disk. If the letter is open in a program, close it.")]);
            return false;
        }
    }
}
