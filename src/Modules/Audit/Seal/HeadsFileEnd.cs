using Muster.Protocols.AuditLog;
using Muster.Protocols.AuditLog.Lines;

namespace Muster.Modules.Audit.Seal;

/// <summary>Where a heads file ended, perhaps in the middle of a line that a dying process wrote.</summary>
internal static class HeadsFileEnd
{
    /// <summary>More than the longest line has.</summary>
    private const int Tail = 4096;

    /// <summary>Cuts a torn last line off.</summary>
    /// <returns>The last head in the file; null when there is none.</returns>
    public static SignedHead? Mend(string path)
    {
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        var start = Math.Max(0, file.Length - Tail);
        var tail = new byte[file.Length - start];
        file.Position = start;
        file.ReadExactly(tail);
        var whole = tail.AsSpan(0, tail.AsSpan().LastIndexOf((byte)'\n') + 1);
        if (whole.Length < tail.Length)
        {
            file.SetLength(start + whole.Length);
        }

        if (whole.IsEmpty)
        {
            return null;
        }

        var lines = whole[..^1];
        return HeadLine.TryRead(lines[(lines.LastIndexOf((byte)'\n') + 1)..]);
    }
}
