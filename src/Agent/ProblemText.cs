using Muster.Agent.Enroll;
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
                "key_rotated" =>
                    "A change of this device's key was cut short: start the agent or run `muster-agent rotate`, which finish it.",
                "signature_invalid" =>
                    "Use the server's public address exactly as its operator gives it; the name is part of the signature.",
                "enrollment_key_unknown" =>
                    "The server has no such enrollment key: check that the file holds the whole key and that it is of this server, or ask for a new one.",
                "enrollment_key_expired" =>
                    "The enrollment key's time is over: ask whoever runs the server for a new one and put it into the file.",
                "enrollment_key_revoked" =>
                    "Somebody revoked this enrollment key: ask whoever runs the server for a new one and put it into the file.",
                "enrollment_key_used_up" =>
                    "This enrollment key has let in as many devices as it may: ask for a new one, or for more uses of this one.",
                "enrollment_key_not_for_this_platform" =>
                    $"This enrollment key is not for {ThisMachine.Platform}: ask whoever runs the server for one that is.",
                "enrollment_key_not_from_this_address" =>
                    "This enrollment key works from certain networks only: connect to one of them, or ask for a key without that limit.",
                "enrollment_key_person_inactive" =>
                    "Whoever this enrollment key is bound to may have no devices now: ask for another key.",
                _ => "Ask whoever runs the server; the code above says why.",
            }
        );

    private static string? Code(AgentProblem problem) => ClaimedText.Clean(problem.Code);
}
