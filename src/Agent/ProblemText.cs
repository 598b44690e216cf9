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
                "enrollment_key_unknown" =>
                    "Compare the enrollment key with what you were given: mek_ and 81 characters, all on one line.",
                "enrollment_key_not_from_this_address" =>
                    "Try again from the network that the enrollment key is for, or ask for another one.",
                "enrollment_key_revoked"
                or "enrollment_key_expired"
                or "enrollment_key_used_up"
                or "enrollment_key_not_for_this_platform"
                or "enrollment_key_person_inactive" => "Ask whoever gave you the enrollment key for another one.",
                _ => "Ask whoever runs the server; the code above says why.",
            }
        );

    private static string? Code(AgentProblem problem) => ClaimedText.Clean(problem.Code);
}
