namespace Muster.Unit.Spreadsheets;

/// <summary>A file that comes a few bytes at a time and counts them.</summary>
internal sealed class Trickle(byte[] content, int atOnce = 1) : MemoryStream(content, writable: false)
{
    /// <summary>Told before each read what was taken so far.</summary>
    public Action<long> Reading { get; init; } = _ => { };

    public long Taken { get; private set; }

    /// <summary>The other kinds of reading come here, too.</summary>
    public override int Read(byte[] buffer, int offset, int count)
    {
        Reading(Taken);
        var read = base.Read(buffer, offset, Math.Min(count, atOnce));
        Taken += read;
        return read;
    }
}
