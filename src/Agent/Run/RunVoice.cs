using Muster.Agent.State;
using Muster.Kernel.Text;

namespace Muster.Agent.Run;

/// <summary>What a running agent says: each change once, and each new hindrance once.</summary>
internal sealed class RunVoice
{
    private string? lastHindrance;

    public void Told(Standing before, Standing now, string? why)
    {
        if (lastHindrance is not null)
        {
            lastHindrance = null;
            Console.WriteLine("In touch with the server again.");
        }

        if (before != now)
        {
            var reason = ClaimedText.Clean(why, 500);
            Console.WriteLine(reason is null ? $"State: {now.Word()}" : $"State: {now.Word()}: {reason}");
        }
    }

    public void Hindered(string why)
    {
        if (why != lastHindrance)
        {
            lastHindrance = why;
            Console.Error.WriteLine($"{why} Trying again.");
        }
    }
}
