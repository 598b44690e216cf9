using System.Text;

namespace Muster.Agent.Delivery.Items.Tools;

/// <summary>Reads a stream to its end and keeps the last bytes: a program that talks without end fills no memory.</summary>
internal sealed class OutputTail(Stream stream, int most)
{
    private readonly byte[] kept = new byte[most];
    private readonly Lock gate = new();
    private long seen;

    public async Task ReadAsync(CancellationToken ct)
    {
        var part = new byte[4096];
        try
        {
            while (await stream.ReadAsync(part, ct) is > 0 and var count)
            {
                Keep(part.AsSpan(0, count));
            }
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // What came until then is all there is.
        }
    }

    public string Text()
    {
        lock (gate)
        {
            var length = (int)Math.Min(seen, most);
            var text = new byte[length];
            for (var i = 0; i < length; i++)
            {
                text[i] = kept[(seen - length + i) % most];
            }

            return Encoding.UTF8.GetString(text);
        }
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        lock (gate)
        {
            foreach (var one in bytes)
            {
                kept[seen++ % most] = one;
            }
        }
    }
}
