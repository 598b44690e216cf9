using System.IO.Compression;
using Muster.Protocols.Packages;

namespace Muster.Spreadsheets.Xlsx;

/// <summary>The zip archive of a workbook, within bounds before anything is unpacked. The stream stays the caller's.</summary>
internal sealed class WorkbookFile : IDisposable
{
    // Below that a bomb is none, and a small part may well be all blanks.
    private const long HarmlessBytes = 16L * 1024 * 1024;

    private readonly ZipArchive archive;
    private readonly SheetLimits limits;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private long opened;

    public WorkbookFile(Stream stream, SheetLimits limits)
    {
        this.limits = limits;
        // The framework's archive keeps an object for each entry: so they are counted before.
        if (ZipDirectory.Walk(stream).Skip(limits.Parts).Any())
        {
            throw TooLarge();
        }

        stream.Position = 0;
        archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        long unpacked = 0;
        foreach (var entry in archive.Entries.Take(limits.Parts + 1))
        {
            unpacked += entry.Length;
            if (unpacked < 0 || unpacked > limits.UnpackedBytes)
            {
                throw TooLarge();
            }

            if (!parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry))
            {
                throw new InvalidDataException("Two of its files have one name.");
            }
        }

        if (unpacked > HarmlessBytes && unpacked / limits.UnpackedRatio > stream.Length)
        {
            throw TooLarge();
        }
    }

    public bool Has(string path) => parts.ContainsKey(path);

    /// <summary>All that is opened together unpacks to no more than the workbook may: who reads each part once never meets that bound.</summary>
    public PartXml? Open(string? path)
    {
        if (path is null || !parts.TryGetValue(path, out var entry))
        {
            return null;
        }

        opened += entry.Length;
        if (opened > limits.UnpackedBytes)
        {
            throw TooLarge();
        }

        return new PartXml(new PartStream(entry.Open(), entry.Length));
    }

    public void Dispose() => archive.Dispose();

    private static RefusedSheetException TooLarge() =>
        RefusedSheetException.Of(
            SheetReason.WorkbookTooLarge,
            "Unpacked, the workbook is larger than any real one. Save it as CSV UTF-8."
        );
}
