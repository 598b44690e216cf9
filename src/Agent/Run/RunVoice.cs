using Muster.Agent.Connection;
using Muster.Agent.Log;
using Muster.Agent.State;
using Muster.AgentClient;
using Muster.Kernel.Text;
using Muster.Protocols.Agent;

namespace Muster.Agent.Run;

/// <summary>What a running agent says: each change once, and each new hindrance once, in the words of <c>muster-agent status</c>.</summary>
internal sealed class RunVoice(AgentLog log)
{
    private const int MostCharacters = 500;
    private string? hindrance;

    public void Told(Standing before, Standing now, string? why)
    {
        if (hindrance is not null)
        {
            hindrance = null;
            log.Info("In touch with the server again.", ("state", now.Word()));
        }

        if (before != now)
        {
            log.Info(
                "State changed.",
                ("state", now.Word()),
                ("before", before.Word()),
                ("reason", ClaimedText.Clean(why, MostCharacters))
            );
        }
    }

    public void Hindered(Setback setback)
    {
        if (IsNew(setback.Reason.Word()))
        {
            log.Warn(
                $"{setback.Why.TrimEnd('.')}. Trying again.",
                ("obstacle", setback.Reason.Word()),
                ("remedy", setback.Reason.Exit() == ExitCode.ServerIdentity ? setback.Reason.Remedy() : null)
            );
        }
    }

    public void Hindered(AgentProblem problem)
    {
        if (IsNew($"refused {problem.Code}"))
        {
            log.Warn($"{ProblemText.Of(problem)} Trying again.", ("obstacle", "refused"));
        }
    }

    public void LearnedKeys(IEnumerable<string> ids) =>
        log.Info("The server's keys changed; these are trusted now.", ("server_keys", string.Join(',', ids)));

    /// <summary>By its kind: the network words one failure in many ways.</summary>
    private bool IsNew(string kind)
    {
        var known = kind == hindrance;
        hindrance = kind;
        return !known;
    }
}
