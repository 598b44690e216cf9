using System.CommandLine;
using System.CommandLine.Invocation;
using Muster.Agent.Delivery.Apart;
using Muster.Agent.Doctor;
using Muster.Agent.Enroll;
using Muster.Agent.Fingerprints;
using Muster.Agent.Prepare;
using Muster.Agent.Rotate;
using Muster.Agent.Run;
using Muster.Agent.State;
using Muster.Agent.Status;
using Muster.Agent.Unenroll;

namespace Muster.Agent;

/// <summary>The commands of <c>muster-agent</c>, and the one place where a failure becomes text and an exit code.</summary>
internal static class AgentCommandLine
{
    private const string Description = """
        Enrolls this device with a Muster server and keeps it in touch.

        Exit codes:
          0  done
          1  unexpected fault
          2  wrong usage
          3  server not reachable, or it asks to try later
          4  server identity does not match, or a verdict was not signed
          5  refused: rejected, expired, superseded, withdrawn, blocked, revoked or unknown
          6  state folder unsafe, damaged or in use by another agent, or its key is of another TPM
          7  not enrolled, nothing to do
          8  the TPM cannot be used
        """;

    public static async Task<ExitCode> InvokeAsync(string[] args, TimeProvider clock)
    {
        using var signals = new StopSignals();
        var folder = StateFolderOption.Create();
        var root = new RootCommand(Description)
        {
            folder,
            EnrollCommand.Create(folder, clock),
            StatusCommand.Create(folder, clock),
            FingerprintCommand.Create(folder),
            RunCommand.Create(folder, clock),
            DeliverCommand.Create(folder, clock),
            RotateCommand.Create(folder, clock),
            RetryPreparationCommand.Create(folder, clock),
            ContinueAnywayCommand.Create(folder, clock),
            UnenrollCommand.Create(folder, clock),
            DoctorCommand.Create(folder, clock),
        };
        var parsed = root.Parse(args);
        var configuration = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        try
        {
            var code = await parsed.InvokeAsync(configuration, signals.Token);
            return parsed.Action is ParseErrorAction ? ExitCode.Usage : (ExitCode)code;
        }
        catch (AgentStop stop)
        {
            return Say(stop.Code, stop.Message, stop.Remedy);
        }
        catch (OperationCanceledException) when (signals.Token.IsCancellationRequested)
        {
            return Say(ExitCode.TryLater, "Stopped before anything was decided.", "Run the command again.");
        }
        catch (Exception fault)
        {
            return Say(
                ExitCode.Unexpected,
                $"Unexpected fault: {fault.Message}",
                "Run the command again; if it stays, report it with this text."
            );
        }
    }

    private static ExitCode Say(ExitCode code, string what, string remedy)
    {
        Console.Error.WriteLine(what);
        Console.Error.WriteLine(remedy);
        return code;
    }
}
