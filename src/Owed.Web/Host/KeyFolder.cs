using System.Globalization;
using System.Security.Cryptography;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Owed.Store;

namespace Owed.Web;

/// <summary>Keeps the keys that guard forms. They guard nothing else, so no trouble with them may stand before the record: a file that cannot be read is set aside, and where none can be kept the keys live in memory alone.</summary>
public sealed class KeyFolder(DataFolder folder, Words words) : IXmlRepository
{
    private const string Ending = ".xml";

    /// <summary>A key file is a few hundred bytes; what is larger is none.</summary>
    private const long Largest = 64 * 1024;

    private const int KeyBytes = 64;

    private readonly Lock gate = new();
    private readonly List<XElement> held = [];
    private readonly Dictionary<string, Problem> told = new(StringComparer.Ordinal);

    /// <summary>What was worked around, to tell where the data is spoken of.</summary>
    public Items<Problem> Problems
    {
        get
        {
            lock (gate)
            {
                return told.Values.ToItems();
            }
        }
    }

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        lock (gate)
        {
            List<XElement> keys = [.. held];
            try
            {
                Make();
                foreach (string file in Directory.EnumerateFiles(folder.Keys, "*" + Ending).Order(StringComparer.Ordinal).ToArray())
                {
                    if (Read(file) is XElement key)
                    {
                        keys.Add(key);
                    }
                    else
                    {
                        SetAside(file);
                    }
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                TellHeld();
            }

            return keys;
        }
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        lock (gate)
        {
            string name = Path.Combine(folder.Keys, $"{(friendlyName.All(c => char.IsAsciiLetterOrDigit(c) || c is '-') ? friendlyName : "key")}{Ending}");
            string part = name + ".part";
            try
            {
                Make();
                File.Delete(part);
                using (FileStream to = new(part, How()))
                {
                    element.Save(to);
                    to.Flush(flushToDisk: true);
                }

                // Whole or not at all: a power cut leaves no empty key.
                File.Move(part, name, overwrite: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                held.Add(element);
                TellHeld();
            }
        }
    }

    private static FileStreamOptions How()
    {
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return how;
    }

    private void Make()
    {
        DataFolder.Make(folder.Path);
        DataFolder.Make(folder.Keys);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.Keys, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>The key in a file, or null when there is none in it that works.</summary>
    private static XElement? Read(string file)
    {
        try
        {
            if (new FileInfo(file).Length > Largest)
            {
                return null;
            }

            using FileStream from = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = XmlReader.Create(from, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            XElement read = XElement.Load(reader);
            return IsSound(read) ? read : null;
        }
        catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsSound(XElement read) => read.Name.LocalName == "revocation" || (read.Name.LocalName == "key"
        && Guid.TryParse(read.Attribute("id")?.Value, out _)
        && ((string[])["creationDate", "activationDate", "expirationDate"]).All(n =>
            DateTimeOffset.TryParse(read.Element(n)?.Value, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        && read.Element("descriptor")?.Attribute("deserializerType") is { Value.Length: > 0 }
        && read.Descendants("value").FirstOrDefault()?.Value is { } secret && IsSecret(secret));

    private static bool IsSecret(string secret)
    {
        Span<byte> bytes = stackalloc byte[KeyBytes + 1];
        return Convert.TryFromBase64String(secret, bytes, out int n) && n == KeyBytes;
    }

    /// <summary>Renames what cannot be used and keeps it; where even that is refused it is passed over.</summary>
    private void SetAside(string file)
    {
        string aside = $"{file}.{RandomNumberGenerator.GetHexString(6, lowercase: true)}.broken";
        try
        {
            File.Move(file, aside);
            told["aside"] = new("keys-set-aside", words["trouble.keys.aside"], new(aside), words["trouble.keys.asideremedy"], Severity.Warning);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            told["aside"] = new("keys-set-aside", words["trouble.keys.unread"], new(file), words["trouble.keys.unreadremedy"], Severity.Warning);
        }
    }

    private void TellHeld() =>
        told["held"] = new("keys-in-memory", words["trouble.keys.memory"], new(folder.Keys), words["trouble.keys.memoryremedy"], Severity.Warning);
}
