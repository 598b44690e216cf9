using System.Net;
using Muster.Agent.State;
using Muster.Protocols.Agent;

namespace Muster.Agent.Run;

internal static class Verdict
{
    /// <summary>What a signed refusal says about this device's standing; null when it speaks of the call only.</summary>
    public static Standing? Of(AgentProblem problem) =>
        problem.Code switch
        {
            "blocked" => Standing.Blocked,
            "revoked" => Standing.Revoked,
            "unknown_key" => Standing.UnknownKey,
            _ => problem.Status == (int)HttpStatusCode.NotFound ? Standing.UnknownKey : null,
        };
}
