using Muster.Agent.State;
using Muster.Kernel.Phrases;

namespace Muster.Agent.Words;

/// <summary>What the person at a waiting device needs: the four words, and the way to the request for whoever approves.</summary>
internal static class WaitingText
{
    public static void Write(AgentState state, VerificationPhrase? words, bool showCode)
    {
        if (words is null)
        {
            Console.WriteLine(
                "Read the fingerprint to whoever approves devices: they compare it before they let this one in."
            );
            return;
        }

        var line = words.Value.Value.Replace(" ", "   ", StringComparison.Ordinal);
        var edge = $"    +{new string('-', line.Length + 6)}+";
        Console.WriteLine("The words of this request:");
        Console.WriteLine();
        Console.WriteLine(edge);
        Console.WriteLine($"    |   {line}   |");
        Console.WriteLine(edge);
        Console.WriteLine();
        Console.WriteLine(
            "Whoever approves devices sees four words too. Read yours to them, by telephone or in person:"
        );
        Console.WriteLine("only if all four are the same may they let this device in.");
        var link = ApprovalLink.Of(state);
        Console.WriteLine();
        Console.WriteLine($"For their telephone: {link}");
        if (showCode)
        {
            ApprovalCode.Write(link);
        }
    }
}
