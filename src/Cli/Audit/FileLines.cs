using System.Collections;

namespace Muster.Cli.Audit;

/// <summary>The lines of a file as bytes, each good until the next is asked for.</summary>
internal sealed class FileLines(string path) : IEnumerable<ReadOnlyMemory<byte>>
{
    private const int BufferSize = 1 << 20;
    private const int MaxLine = 64 << 20;

    public IEnumerator<ReadOnlyMemory<byte>> GetEnumerator()
    {
        using var file = Open();
        var buffer = new byte[BufferSize];
        var (start, end) = (0, 0);
        while (true)
        {
            var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                yield return buffer.AsMemory(start, length);
                start += length + 1;
                continue;
            }

            (buffer, start, end) = Shift(buffer, start, end);
            var read = file.Read(buffer, end, buffer.Length - end);
            if (read == 0)
            {
                break;
            }

            end += read;
        }

        if (end > start)
        {
            yield return buffer.AsMemory(start, end - start);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private (byte[] Buffer, int Start, int End) Shift(byte[] buffer, int start, int end)
    {
        var kept = end - start;
        var target = kept < buffer.Length ? buffer : new byte[buffer.Length * 2];
        if (target.Length > MaxLine)
        {
            throw new CliStop(
                ExitCode.Usage,
                $"{path} has a line that no export has.",
                "Name an export in the format jsonl."
            );
        }

        Buffer.BlockCopy(buffer, start, target, 0, kept);
        return (target, 0, kept);
    }

    private FileStream Open()
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CliStop(ExitCode.Usage, $"{path} cannot be read: {fault.Message}", "Name another file.");
        }
    }
}
