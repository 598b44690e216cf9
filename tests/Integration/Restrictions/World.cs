using Muster.Contracts.EnrollmentKeys;
using Muster.Contracts.People;
using Muster.Contracts.Restrictions;
using Muster.Integration.PreApproval;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Draws;
using Muster.TestKit.Hosting;
using static Muster.Integration.Restrictions.RestrictionCalls;

namespace Muster.Integration.Restrictions;

/// <summary>Restrictions, people and keys as a draw gives them, and devices that come into it.</summary>
internal sealed class World
{
    private static readonly string[] Platforms = ["linux", "windows", "macos"];
    private static readonly string[] Systems =
    [
        "Ubuntu 22.04",
        "Ubuntu 24.04",
        "Windows 11 10.0.26100",
        "macOS 14.5",
        "BeOS",
    ];

    private readonly ClockedHost clocked;
    private readonly Draw draw;
    private readonly List<Person> people = [];
    private readonly List<NewEnrollmentKey> keys = [];
    private readonly List<TestDevice> there = [];
    private readonly Queue<TestDevice> expected = [];
    private readonly List<string> serials = [];

    private World(ClockedHost clocked, Draw draw) => (this.clocked, this.draw) = (clocked, draw);

    public static async Task<World> DrawAsync(Hosts hosts, DatabaseKind kind, Draw draw)
    {
        EnrollmentRestrictionDraft[] all =
        [
            Platform(draw.Of(Platforms)),
            Platform(draw.Of(Platforms), "ask"),
            MinimumOs("24.04", "Ubuntu"),
            MinimumOs("11") with
            {
                Name = "any system",
                Platforms = [draw.Of(Platforms)],
                Effect = "ask",
            },
            Limit(1 + draw.Below(2)),
            Draft("ownership", draw.Below(2) == 0 ? "ask" : "refuse") with
            {
                Ownerships = ["corporate"],
            },
        ];
        var world = new World(await hosts.WithAsync(kind, [.. all.Where(_ => draw.Below(3) == 0)]), draw);
        var host = world.clocked.Host;
        for (var i = 0; i < 2; i++)
        {
            world.people.Add(await host.CreatePersonAsync($"Person {i}"));
        }

        var group = await host.CreateGroupAsync($"Group {world.people[0].Id}");
        world.keys.Add(await host.KeyForPersonAsync(world.people[0].Id, uses: 2));
        world.keys.Add(await host.KeyForGroupAsync(group.Id, uses: 5));
        world.keys.Add(await host.KeyForPersonAsync(world.people[1].Id, uses: 9));
        await host.RevokeKeyAsync((await world.NewRevokedAsync()).Key.Id);
        await world.ExpectAsync();
        await host.LetInAsync(onlyListed: draw.Below(3) == 0);
        return world;
    }

    /// <summary>What was supposed of a device, and what became of it.</summary>
    public async Task<(string Supposed, string Happened)> AskAndEnrollAsync()
    {
        var (host, clock) = clocked;
        var key = draw.Below(3) == 0 ? null : keys[draw.Below(keys.Count)];
        var person = people[draw.Below(people.Count)];
        // Now and then one that claims the name of a device that is there.
        var rival = there.Count > 0 && draw.Below(4) == 0 ? there[draw.Below(there.Count)] : null;
        var listed = expected.Count > 0 && draw.Below(3) == 0 ? expected.Dequeue() : null;
        var device = listed ?? new TestDevice(host.Url, clock, rival?.Name, person.PeerIdValue());
        var serial = serials[draw.Below(serials.Count)];
        var claim = device.Claim with
        {
            SerialNumber = draw.Below(5) switch
            {
                0 => serial,
                1 => serial.ToLowerInvariant(),
                2 => "of nobody",
                _ => null,
            },
            Platform = draw.Of(Platforms),
            OsVersion = draw.Of(Systems),
            EnrollmentKey = key?.Secret,
        };
        var supposed = await host.SupposeAsync(
            new AdmissionQuestion
            {
                Platform = claim.Platform,
                OsVersion = claim.OsVersion,
                DeviceKey = claim.DeviceKey,
                PeerId = claim.PeerId,
                SerialNumber = claim.SerialNumber,
                KeyFingerprint = listed?.KeyFingerprint(),
                EnrollmentKeyId = key?.Key.Id,
            }
        );

        var answer = await device.EnrollAsync(claim);

        there.Add(device);
        return answer.Status == 403
            ? ($"{supposed.Outcome} {ReasonOf(supposed.Code)}", $"refused {ReasonOf(answer)}")
            : (supposed.Outcome, answer.Ok.State == "approved" ? "admitted" : "held");
    }

    /// <summary>Some devices that will prove their keys, and some serial numbers that anybody may say.</summary>
    private async Task ExpectAsync()
    {
        var (host, clock) = clocked;
        var rows = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            var (device, serial) = (new TestDevice(host.Url, clock), $"SN-{people[0].Id}-{i}".ToUpperInvariant());
            expected.Enqueue(device);
            serials.Add(serial);
            rows.Add($"Ann,ann-{people[0].Id}@example.org,corporate,,{draw.Of(Platforms)},{device.KeyFingerprint()}");
            rows.Add($"Bob,bob-{people[0].Id}@example.org,personal,{serial},{draw.Of(Platforms)},");
        }

        await host.CommittedAsync(await host.CheckedAsync($"{ExpectedCalls.Header}\n{string.Join('\n', rows)}\n"));
    }

    private async Task<NewEnrollmentKey> NewRevokedAsync()
    {
        var key = await clocked.Host.KeyForPersonAsync(people[0].Id);
        keys.Add(key);
        return key;
    }

    private static string ReasonOf(string? code) =>
        code switch
        {
            "device_limit" => "ENR-1101",
            "platform_blocked" => "ENR-1102",
            "os_too_old" => "ENR-1103",
            "personal_blocked" => "ENR-1104",
            "preapproval_required" => "ENR-1001",
            "preapproval_serial_case_mismatch" => "ENR-1001",
            "preapproval_platform_mismatch" => "ENR-1001",
            _ => code ?? "",
        };

    private static string ReasonOf(DeviceAnswer<Muster.Protocols.Agent.EnrollAnswer> answer) =>
        answer.Code == "not_admitted"
            ? answer.Detail.Split('(', ')').First(part => part.StartsWith("ENR-", StringComparison.Ordinal))
            : answer.Code!;
}
