using System.Globalization;
using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.Enrollments;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;
using static Muster.Integration.Status.SimulationCalls;

namespace Muster.Integration.Status;

/// <summary>Targets, how they are met, and that a burn begins once and ends once.</summary>
public sealed class TargetTests(SimulationHosts hosts) : IClassFixture<SimulationHosts>
{
    private const string Targets = $"{Route}/targets";

    private static readonly EnrollmentTargetDraft Apps = new()
    {
        Kind = "duration",
        Step = "installing_apps",
        Platform = "macos",
        Method = "MacAde",
        Minutes = 40,
        Percent = 90,
        Simulated = true,
    };

    [Theory, OnBothDatabases]
    public async Task Target_tells_how_it_is_met_and_burns_once_until_it_is_met_again(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (host, clock) = clocked;
        clock.Advance(TimeSpan.FromHours(24)); // what other tests did is past
        var target = await host.PostAsync<EnrollmentTarget>(Targets, Apps);
        (target.Step, target.Label, target.BurningSince, target.Month.MetPercent).ShouldBe(
            ("installing_apps", "macOS (ADE)", null, null)
        );
        var set = await ToldAsync(clocked, target, since: 0, "that it was set");
        await EnrollAsync(clocked, "good", devices: 26, minutes: 40);
        (await TargetAsync(host, target)).Month.ShouldBe(Window(26, 26, 100, 0));

        // 14 of 40 miss it, where 4 may: 3.5 times.
        await EnrollAsync(clocked, "bad", devices: 14, minutes: 41);
        await Eventually.IsTrueAsync(
            clock,
            async () => (await TargetAsync(host, target)).BurningSince is not null,
            "the burn is noticed"
        );
        var burning = await TargetAsync(host, target);
        var burns = await ToldAsync(clocked, target, set, "that it burns");
        (burning.Month, burning.SixHours).ShouldBe((Window(40, 26, 65, 3.5), Window(40, 26, 65, 3.5)));
        clock.Advance(TimeSpan.FromHours(3));
        await EnrollAsync(clocked, "bad again", devices: 10, minutes: 50);
        await EnrollAsync(clocked, "good again", devices: 10, minutes: 5);
        clock.Advance(TimeSpan.FromMinutes(5));
        (await NewsAsync(host, target, burns)).ShouldBeEmpty();
        var still = await TargetAsync(host, target);
        (still.BurningSince, still.SixHours.BurnRate).ShouldBe((burning.BurningSince, 4.0), "one burn, not two");

        clock.Advance(TimeSpan.FromHours(8));
        await Eventually.IsTrueAsync(
            clock,
            async () => (await TargetAsync(host, target)).BurningSince is null,
            "without misses for six hours it is over"
        );
        await ToldAsync(clocked, target, burns, "that it is met again");
        (await SendAsync(host, HttpMethod.Delete, target, target.Version)).ShouldBe(204);
    }

    [Theory, OnBothDatabases]
    public async Task Target_of_success_counts_verdicts(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var target = await clocked.Host.PostAsync<EnrollmentTarget>(
            Targets,
            new EnrollmentTargetDraft
            {
                Kind = "success",
                Platform = "ios",
                Percent = 99.5,
                Simulated = true,
            }
        );
        var names = Enumerable.Range(0, 4).Select(i => $"verdict {i}").ToList();
        await clocked.Host.SimulateAsync("verdicts", names.Select(name => Begin(name, "ios", "IosAde")));
        await clocked.Host.SimulateAsync("verdicts", names.Take(3).Select(name => Reach(name, "enrolled")));
        await clocked.Host.SimulateAsync("verdicts", Fail(names[3], text: "Network timeout"));

        (await TargetAsync(clocked.Host, target)).Month.ShouldBe(Window(4, 3, 75, 50));
        (await SendAsync(clocked.Host, HttpMethod.Delete, target, target.Version)).ShouldBe(204);
    }

    [Theory, OnBothDatabases]
    public async Task Target_is_changed_on_the_version_that_was_seen_and_every_change_is_kept(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var wanted = Apps with { Platform = "windows", Method = null };
        var target = await host.PostAsync<EnrollmentTarget>(Targets, wanted);
        (await host.TryPostAsync(Targets, wanted with { Percent = 95 })).ShouldBe((409, "enrollment_target_exists"));
        var slower = wanted with { Minutes = 45, Percent = 99.5 };

        (await SendAsync(host, HttpMethod.Put, target, version: null, slower)).ShouldBe(428);
        (await SendAsync(host, HttpMethod.Put, target, target.Version + 7, slower)).ShouldBe(409);
        (await SendAsync(host, HttpMethod.Put, target, target.Version, slower)).ShouldBe(200);

        var changed = await TargetAsync(host, target);
        (changed.Minutes, changed.Percent, changed.Method).ShouldBe((45, 99.5, null));
        (await SendAsync(host, HttpMethod.Delete, target, target.Version)).ShouldBe(409);
        (await SendAsync(host, HttpMethod.Delete, target, changed.Version)).ShouldBe(204);
        (await SendAsync(host, HttpMethod.Delete, target, changed.Version)).ShouldBe(404);
        (await host.AuditAsync())
            .Items.Where(row => row.Entity.Id == target.Id.ToString())
            .Select(row => row.Action)
            .ShouldBe(
                ["enrollment_target_deleted", "enrollment_target_changed", "enrollment_target_set"],
                ignoreOrder: true
            );
    }

    public static TheoryData<EnrollmentTargetDraft> Faulty =>
        [
            Apps with
            {
                Kind = "speed",
            },
            Apps with
            {
                Step = "waiting",
            },
            Apps with
            {
                Minutes = 41,
            },
            Apps with
            {
                Minutes = null,
            },
            Apps with
            {
                Platform = "amiga",
                Method = null,
            },
            Apps with
            {
                Platform = null,
            },
            Apps with
            {
                Percent = 69.9,
            },
            Apps with
            {
                Percent = 99.95,
            },
            Apps with
            {
                Percent = double.MaxValue,
            },
            Apps with
            {
                Kind = "success",
            },
        ];

    [Theory]
    [MemberData(nameof(Faulty))]
    public async Task Target_that_makes_no_sense_is_refused(EnrollmentTargetDraft draft)
    {
        var host = (await hosts.OnAsync(DatabaseKind.Sqlite)).Host;

        (await host.TryPostAsync(Targets, draft)).ShouldBe((400, "validation_failed"));
    }

    private static TargetWindow Window(long samples, long met, double percent, double burn) =>
        new()
        {
            Samples = samples,
            Met = met,
            MetPercent = percent,
            BurnRate = burn,
        };

    private static async Task<EnrollmentTarget> TargetAsync(MusterHost host, EnrollmentTarget target) =>
        (await host.GetAsync<Page<EnrollmentTarget>>(Targets)).Items.Single(row => row.Id == target.Id);

    private static async Task<int> SendAsync(
        MusterHost host,
        HttpMethod method,
        EnrollmentTarget target,
        long? version,
        EnrollmentTargetDraft? body = null
    )
    {
        using var call = new HttpRequestMessage(method, $"{Targets}/{target.Id}")
        {
            Content = body is null ? null : JsonContent.Create(body),
        };
        if (version is not null)
        {
            call.Headers.IfMatch.Add(new($"\"{version}\""));
        }

        using var answer = await host.Admin.SendAsync(call);
        return (int)answer.StatusCode;
    }

    private static async Task EnrollAsync(ClockedHost clocked, string fleet, int devices, int minutes)
    {
        var names = Enumerable.Range(0, devices).Select(i => $"device {i}").ToList();
        await clocked.Host.SimulateAsync(
            fleet,
            names.Select(name => Begin(name, "macos", "MacAde", "installing_apps"))
        );
        clocked.Clock.Advance(TimeSpan.FromMinutes(minutes));
        await clocked.Host.SimulateAsync(fleet, names.Select(name => Reach(name, "enrolled")));
    }

    /// <summary>How often screens and other modules were told of it since; what is older than an hour is forgotten.</summary>
    private static async Task<IReadOnlyList<long>> NewsAsync(MusterHost host, EnrollmentTarget target, long since = 0)
    {
        const string sql =
            "SELECT seq, CAST(entity_id AS text) FROM change_feed WHERE topic = 'enrollment-targets' ORDER BY seq";
        var rows = (await Sql.RowsAsync(host.Database, sql)).Select(row => row.Split('|'));
        return
        [
            .. rows.Where(row => Guid.Parse(row[1]) == target.Id)
                .Select(row => long.Parse(row[0], CultureInfo.InvariantCulture))
                .Where(seq => seq > since),
        ];
    }

    private static async Task<long> ToldAsync(ClockedHost clocked, EnrollmentTarget target, long since, string what)
    {
        await Eventually.IsTrueAsync(
            clocked.Clock,
            async () => (await NewsAsync(clocked.Host, target, since)).Count > 0,
            what
        );
        clocked.Clock.Advance(TimeSpan.FromMinutes(5));
        return (await NewsAsync(clocked.Host, target, since)).Single();
    }
}
