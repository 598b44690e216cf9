using Muster.Agent.Connection;
using Muster.AgentClient;

namespace Muster.Agent.Doctor;

/// <summary>One check after another, in the order in which they depend on each other; what cannot be examined is said to be skipped.</summary>
internal sealed class Examination(string folder, string? config, string? server, TimeProvider clock)
{
    private readonly List<Finding> findings = [];

    public async Task<DoctorReport> RunAsync(CancellationToken ct)
    {
        var machine = MachineChecks.Run(folder, config);
        findings.AddRange(machine.Findings);
        using var state = machine.Folder;
        ServerAddress? address = null;
        try
        {
            address = (server ?? machine.State?.Server.AbsoluteUri ?? machine.Configuration.Server) is { } url
                ? GivenAddress.Parse(url)
                : throw new AgentStop(
                    ExitCode.Usage,
                    "No server is known: this device is not enrolled, and none is configured.",
                    "Name one: muster-agent doctor --server https://muster.example.org"
                );
            await ExamineAsync(address, machine, ct);
        }
        catch (AgentStop stop)
        {
            findings.Add(Finding.Fail("server", stop));
        }

        return new DoctorReport(address?.Uri, findings);
    }

    private async Task ExamineAsync(ServerAddress address, Machine machine, CancellationToken ct)
    {
        var (path, way) = NetworkChecks.Proxy(address);
        findings.Add(path);
        var (dns, addresses) = await NetworkChecks.ResolveAsync(way, ct);
        findings.Add(dns);
        if (addresses.Count == 0)
        {
            Skip($"{way.Host} has no address", "tcp", "tls", "protocol", "clock", "server_key", "enrollment");
            return;
        }

        var tcp = await NetworkChecks.ConnectAsync(way, addresses, clock, ct);
        findings.Add(tcp);
        if (tcp.Grade == Grade.Fail)
        {
            Skip("nobody listens there", "tls", "protocol", "clock", "server_key", "enrollment");
            return;
        }

        var contact = await Contact.MakeAsync(address, clock, ct);
        findings.Add(TlsCheck.Judge(address, contact));
        if (contact.Answer is not WireAnswer.Arrived arrived)
        {
            Skip("no answer arrived", "protocol", "clock", "server_key", "enrollment");
            return;
        }

        findings.Add(ProtocolCheck.Judge(address, arrived));
        findings.Add(ClockCheck.Judge(contact, arrived));
        findings.Add(ServerKeyCheck.Judge(machine, arrived));
        findings.Add(
            findings.Exists(finding => finding is { Grade: Grade.Fail, Check: "protocol" or "server_key" })
                ? Finding.Skipped("enrollment", "its answer could not be believed")
                : await StandingCheck.AskAsync(machine, address, clock, ct)
        );
    }

    private void Skip(string because, params string[] checks) =>
        findings.AddRange(checks.Select(check => Finding.Skipped(check, because)));
}
