using Muster.Agent.Connection;
using Muster.Agent.State;
using Muster.Agent.Status;
using Muster.AgentClient;
using Muster.Kernel.Text;

namespace Muster.Agent.Doctor;

/// <summary>Where this device stands, by the server's signed word.</summary>
internal static class StandingCheck
{
    private const string Check = "enrollment";

    public static async Task<Finding> AskAsync(
        Machine machine,
        ServerAddress address,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (machine is not { Folder: { } folder, State: { } state } || state.Server != address.Uri)
        {
            return Finding.Warn(
                Check,
                "This device is not enrolled with this server.",
                "Run `muster-agent enroll`, or start the service with a configuration file."
            );
        }

        try
        {
            using var session = Session.Resume(folder, state, clock);
            var heard = await Hearing.AskAsync(session, ct);
            var reason = ClaimedText.Clean(heard.Reason, 500);
            var text = $"The server says: {heard.Standing.Word()}{(reason is null ? "" : $", {reason}")}";
            return heard.Standing switch
            {
                Standing.Approved or Standing.Active => Finding.Ok(Check, text),
                Standing.Pending => Finding.Warn(
                    Check,
                    text,
                    "Somebody has to approve it in Policy > People > Enrollment Queue; read them what `muster-agent fingerprint` shows."
                ),
                Standing.Suspended => Finding.Warn(Check, text, "Ask whoever runs the server."),
                _ => Finding.Fail(
                    Check,
                    text,
                    "Ask whoever runs the server why; a new request is made by `muster-agent enroll`.",
                    ExitCode.Refused
                ),
            };
        }
        catch (AgentStop stop)
        {
            return Finding.Fail(Check, stop);
        }
    }
}
