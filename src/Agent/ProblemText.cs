using Muster.Kernel.Text;
using Muster.Protocols.Agent;

namespace Muster.Agent;

/// <summary>A refusal of the server as text for a terminal.</summary>
internal static class ProblemText
{
    private const int MaxCharacters = 500;

    public static string Of(AgentProblem problem)
    {
        var title = ClaimedText.Clean(problem.Title, MaxCharacters);
        var detail = ClaimedText.Clean(problem.Detail, MaxCharacters);
        return detail is null ? $"{title} ({Code(problem)})" : $"{title}: {detail} ({Code(problem)})";
    }

    public static AgentStop AsStop(AgentProblem problem) =>
        new(
            ExitCode.Refused,
            $"The server refused: {Of(problem)}",
            problem.Code switch
            {
                "blocked" => "Whoever runs the server blocked this device's key and can lift the block.",
                "signature_invalid" =>
                    "Use the server's public address exactly as its operator gives it; the name is part of the signature.",
                _ => "Ask whoever runs the server; the code above says why.",
            }
        );

    private static string? Code(AgentProblem problem) => ClaimedText.Clean(problem.Code);
}
