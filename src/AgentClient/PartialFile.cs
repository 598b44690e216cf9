namespace Muster.AgentClient;

/// <summary>A file that comes in parts, at most as long as was foretold, and not faster than is allowed.</summary>
/// <param name="longest">More is a lie: nothing beyond it is written.</param>
/// <param name="bytesPerSecond">Null for as fast as it comes.</param>
public sealed class PartialFile(FileStream file, long longest, int? bytesPerSecond, TimeProvider clock)
{
    /// <summary>A connection that gives nothing for so long is dead.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(60);
    private const int PartBytes = 64 * 1024;

    public long Length => file.Length;

    public void Begin() => file.SetLength(0);

    /// <exception cref="IOException">It is longer than it may be, or the disk does not take it.</exception>
    public async Task AppendAsync(Stream body, CancellationToken ct)
    {
        file.Seek(0, SeekOrigin.End);
        var part = new byte[PartBytes];
        var (began, came) = (clock.GetTimestamp(), 0L);
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(ct);
        while (true)
        {
            silence.CancelAfter(Silence);
            var read = await body.ReadAsync(part, silence.Token);
            if (read == 0)
            {
                await file.FlushAsync(ct);
                return;
            }

            if (file.Length + read > longest)
            {
                file.SetLength(0);
                throw new IOException("The server sent more than the file has.");
            }

            await file.WriteAsync(part.AsMemory(0, read), ct);
            came += read;
            if (bytesPerSecond is { } most && TimeSpan.FromSeconds((double)came / most) is var least)
            {
                silence.CancelAfter(Timeout.InfiniteTimeSpan);
                var ahead = least - clock.GetElapsedTime(began);
                await Task.Delay(ahead > TimeSpan.Zero ? ahead : TimeSpan.Zero, clock, ct);
            }
        }
    }
}
