using System.CommandLine;
using Muster.Agent.Enroll;
using Muster.Agent.Log;
using Muster.Agent.Service;
using Muster.Agent.State;
using Muster.Agent.Words;
using Muster.Kernel.Phrases;

namespace Muster.Agent.Run;

internal static class RunCommand
{
    public static Command Create(Option<string> folderOption, TimeProvider clock)
    {
        var options = new EnrollOptions();
        var service = new Option<bool>("--service")
        {
            Description =
                "Started by the system and not by a person: speaks with the service control manager on Windows, and does not call at once after a boot.",
        };
        var command = new Command(
            "run",
            "Stay in touch with the server until stopped. Asks to be let in first when there is no request, or when the last one was turned down."
        )
        {
            service,
        };
        options.AddTo(command);
        var noCode = ApprovalCode.HideOption();
        command.Options.Add(noCode);
        command.SetAction(
            async (line, ct) =>
            {
                var path = line.GetRequiredValue(folderOption);
                var showCode = !line.GetValue(noCode);
                if (!line.GetValue(service))
                {
                    return (int)await ToItsEndAsync(AgentLog.OfThisProcess(clock), TimeSpan.Zero, ct);
                }

                var pause = Backoff.AfterBoot(TimeSpan.FromMilliseconds(Environment.TickCount64));
                if (!OperatingSystem.IsWindows())
                {
                    var code = await ToItsEndAsync(AgentLog.OfThisProcess(clock), pause, ct);
                    return (int)ServiceExit.Of(code);
                }

                using var file = new LogFile(path);
                using var windows = new WindowsService(stop =>
                    ToItsEndAsync(new AgentLog(file, clock, journal: false), pause, stop)
                );
                return (int)await windows.RunAsync();

                Task<ExitCode> ToItsEndAsync(AgentLog log, TimeSpan wait, CancellationToken stop)
                {
                    Action<AgentState, VerificationPhrase?> showWords = line.GetValue(service)
                        ? (state, words) => Log(log, state, words)
                        : (state, words) => WaitingText.Write(state, words, showCode);
                    var run = new AgentRun(
                        path,
                        () => options.Read(line),
                        showWords,
                        options.DownloadBytesPerSecond(line),
                        log,
                        clock
                    );
                    return EndAsync(run, wait, log, clock, stop);
                }
            }
        );
        return command;
    }

    private static void Log(AgentLog log, AgentState state, VerificationPhrase? words) =>
        log.Info(
            "Waits for a person to decide.",
            ("words", words?.Value),
            ("approve_at", words is null ? null : ApprovalLink.Of(state))
        );

    /// <summary>However it ends, the log has a line of it.</summary>
    private static async Task<ExitCode> EndAsync(
        AgentRun run,
        TimeSpan pause,
        AgentLog log,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        try
        {
            await Task.Delay(pause, clock, ct);
            await run.UntilTheEndAsync(ct);
            return ExitCode.Ok;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            log.Info("Stopped.");
            return ExitCode.Ok;
        }
        catch (AgentStop stop)
        {
            log.Error(stop.Message, ("code", (int)stop.Code), ("remedy", stop.Remedy));
            return stop.Code;
        }
        catch (Exception fault)
        {
            log.Error($"Unexpected fault: {fault.Message}", ("code", (int)ExitCode.Unexpected));
            return ExitCode.Unexpected;
        }
    }
}
