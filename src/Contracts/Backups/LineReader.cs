using System.Security.Cryptography;

namespace Muster.Contracts.Backups;

/// <summary>Lines of a stream, and the hash of all before the last one that was given out.</summary>
internal sealed class LineReader(Stream input) : IDisposable
{
    /// <summary>No row of ours comes near it; what does is no backup.</summary>
    private const int LongestLine = 64 * 1024 * 1024;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] buffer = new byte[128 * 1024];
    private int start;
    private int end;
    private int last;

    /// <summary>The number of the line that was given out last.</summary>
    public long Number { get; private set; }

    /// <summary>Of all lines before the one that was given out last.</summary>
    public string HashBefore() => Convert.ToHexStringLower(hash.GetCurrentHash());

    /// <returns>A line without its end, valid until the next call; null where the stream ends.</returns>
    public async ValueTask<ReadOnlyMemory<byte>?> NextAsync(CancellationToken ct)
    {
        hash.AppendData(buffer, last, start - last);
        last = start;
        var searched = start;
        while (true)
        {
            var at = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                var line = buffer.AsMemory(start, searched + at - start);
                start = searched + at + 1;
                Number++;
                return line;
            }

            MakeRoom();
            searched = end;
            var read = await input.ReadAsync(buffer.AsMemory(end), ct);
            if (read == 0)
            {
                return end == start ? null : throw new DamagedBackupException("It ends in the middle of a line.");
            }

            end += read;
        }
    }

    public void Dispose() => hash.Dispose();

    private void MakeRoom()
    {
        if (end < buffer.Length)
        {
            return;
        }

        if (end - start > LongestLine)
        {
            throw new DamagedBackupException("It is no backup of Muster: a line does not end.");
        }

        var next = end - start > buffer.Length / 2 ? new byte[buffer.Length * 2] : buffer;
        Buffer.BlockCopy(buffer, start, next, 0, end - start);
        (buffer, end, start, last) = (next, end - start, 0, 0);
    }
}
