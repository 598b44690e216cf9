using System.CommandLine;
using Muster.Simulator.Server;

namespace Muster.Simulator.Agents;

/// <summary><c>muster-sim agents</c></summary>
internal static class AgentsCommand
{
    private const string KeyVariable = "MUSTER_ENROLLMENT_KEY";

    public static Command Create(TimeProvider clock)
    {
        var server = new ServerOptions();
        var devices = NumberOption.Create("--devices", "N", "How many devices come.", 1, 100_000, 10);
        var rate = NumberOption.Create("--rate", "N", "How many of them begin in a second.", 1, 10_000, 10);
        var seconds = NumberOption.Create(
            "--seconds",
            "N",
            "How long they stay in touch after the last has begun.",
            0,
            86_400,
            60
        );
        var checkIns = NumberOption.Create(
            "--check-ins",
            "N",
            "How often a device checks in before it ends; all end after --seconds.",
            1,
            int.MaxValue,
            int.MaxValue
        );
        // No option for the key itself: arguments are for everybody on this computer to read.
        var keyFile = new Option<string?>("--enrollment-key-file")
        {
            Description =
                $"File with an enrollment key, - for standard input; {KeyVariable} without it. With neither they come as strangers, and wait in the enrollment queue.",
            HelpName = "FILE",
        };
        var command = new Command(
            "agents",
            "Lets devices enroll and check in over the real channel, and says how long that took. The server takes them for real devices: use one that may be thrown away."
        )
        {
            devices,
            rate,
            seconds,
            checkIns,
            keyFile,
        };
        server.AddAddressTo(command);
        command.SetAction(
            async (line, ct) =>
            {
                var calls = new CallLog(clock);
                var plan = new AgentPlan
                {
                    Server = server.Address(line),
                    Devices = line.GetValue(devices),
                    PerSecond = line.GetValue(rate),
                    Stay = TimeSpan.FromSeconds(line.GetValue(seconds)),
                    CheckIns = line.GetValue(checkIns),
                    EnrollmentKey = line.GetValue(keyFile) is { } file ? SecretFile.Read(file) : FromEnvironment(),
                };
                var agents = await new AgentFleet(plan, calls, clock).RunAsync(ct);
                AgentsReport.Print(agents, calls);
                foreach (var agent in agents)
                {
                    agent.Dispose();
                }

                return (int)(
                    agents.All(agent => agent.Standing is null) ? ExitCode.Unreachable
                    : ct.IsCancellationRequested ? ExitCode.Interrupted
                    : ExitCode.Ok
                );
            }
        );
        return command;
    }

    private static string? FromEnvironment() =>
        Environment.GetEnvironmentVariable(KeyVariable) is { Length: > 0 } key ? key : null;
}
