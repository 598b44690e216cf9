using System.CommandLine;
using Muster.Agent.Configuration;
using Muster.Agent.Delivery.Items;
using Muster.Agent.Log;
using Muster.Agent.Prepare;

namespace Muster.Agent.Delivery.Apart;

/// <summary>
/// The half of the agent that installs, for machines where the other half runs as a user of its own. It takes only a hint from that half: the rest it
/// gets and verifies itself.
/// </summary>
internal static class DeliverCommand
{
    public const string DefaultFolder = "/var/lib/muster-agent-delivery";

    public static Command Create(Option<string> folderOption, TimeProvider clock)
    {
        var own = new Option<string>("--delivery-state")
        {
            Description = "Folder of what was delivered; only root may write to it.",
            HelpName = "DIR",
            DefaultValueFactory = _ => DefaultFolder,
        };
        var config = ConfigurationFile.Option();
        var command = new Command(
            "deliver",
            "Installs what the server says, as root, beside a `run` that is not root. Needs nothing where `run` is root itself."
        )
        {
            own,
            config,
        };
        command.SetAction(
            async (line, ct) =>
            {
                var log = AgentLog.OfThisProcess(clock);
                var configuration = ConfigurationFile.Read(line.GetValue(config));
                var files = DeliveryFolder.Hold(line.GetRequiredValue(own));
                try
                {
                    await RunAsync(line.GetRequiredValue(folderOption), files, configuration, log, clock, ct);
                }
                catch (OperationCanceledException) when (ct.IsCancellationRequested)
                {
                    log.Info("Stopped.");
                }

                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static async Task RunAsync(
        string agentFolder,
        DeliveryFolder files,
        AgentConfiguration configuration,
        AgentLog log,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        using (files)
        {
            var hint = new AgentHint(agentFolder, clock);
            var folder = await hint.FolderAsync(ct);
            var pins = new PinnedKeys(files);
            var delivery = new DeliveryRun(files, ItemHandlers.Of(files.PathOf("items"), clock), log, clock)
            {
                Folder = folder,
                State = () => hint.State!, // nothing is delivered before there was one
                BytesPerSecond = configuration.DownloadBytesPerSecond,
                Pins = pins,
                Administrators = LocalAdministrators.OfThisMachine(clock),
            };
            log.Info("Delivery started.", ("agent", agentFolder), ("folder", files.Location));
            await Task.WhenAll(hint.TellAsync(delivery.Heard, ct), delivery.RunAsync(ct));
        }
    }
}
