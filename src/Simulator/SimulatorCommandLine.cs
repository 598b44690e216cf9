using System.CommandLine;
using System.CommandLine.Invocation;
using Muster.Simulator.Agents;
using Muster.Simulator.Remove;
using Muster.Simulator.Run;

namespace Muster.Simulator;

/// <summary>The commands of <c>muster-sim</c>, and the one place where a failure becomes text and an exit code.</summary>
internal static class SimulatorCommandLine
{
    private const string Description = """
        Lets fleets of devices enroll that do not exist: to try Muster, to see its pages live, and to load it.

        Environment:
          MUSTER_URL         address of the server, default http://127.0.0.1:7480
          MUSTER_TOKEN       API token of an administrator, or
          MUSTER_TOKEN_FILE  a file that holds it

        Exit codes:
          0    done
          1    unexpected fault
          2    wrong usage
          3    server not reachable
          4    refused by the server
          5    real devices are in, and --beside-real-devices was not given
          130  interrupted
        """;

    public static async Task<ExitCode> InvokeAsync(string[] args, TimeProvider clock)
    {
        var root = new RootCommand(Description)
        {
            RunCommand.Create(clock),
            AgentsCommand.Create(clock),
            RemoveCommand.Create(clock),
        };
        try
        {
            var parsed = root.Parse(args);
            var code = await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
                }
            );
            return parsed.Action is ParseErrorAction ? ExitCode.Usage : (ExitCode)code;
        }
        catch (SimulatorStop stop)
        {
            Console.Error.WriteLine(stop.Message);
            Console.Error.WriteLine(stop.Remedy);
            return stop.Code;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception fault)
        {
            Console.Error.WriteLine($"Unexpected fault: {fault.Message}");
            Console.Error.WriteLine("Report it with this text.");
            return ExitCode.Unexpected;
        }
    }
}
