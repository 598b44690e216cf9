using Muster.Benchmarks.Load;

namespace Muster.Benchmarks.Flood;

/// <summary>What became of the strangers.</summary>
internal sealed class FloodCount
{
    private int held;
    private int refused;
    private int limited;
    private int other;

    public int Held => held;

    public int Refused => refused;

    public int Limited => limited;

    public int Other => other;

    public void Add(Answer answer)
    {
        var body = answer.Body.Span;
        if (answer.Ok)
        {
            Interlocked.Increment(ref held);
        }
        else if (body.IndexOf("too_many_pending"u8) >= 0)
        {
            Interlocked.Increment(ref refused);
        }
        else if (body.IndexOf("rate_limited"u8) >= 0)
        {
            Interlocked.Increment(ref limited);
        }
        else
        {
            Interlocked.Increment(ref other);
        }
    }
}
