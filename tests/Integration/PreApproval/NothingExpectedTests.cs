using Muster.Integration.Restrictions;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.PreApproval;

/// <summary>A server of which nobody has said yet what it expects.</summary>
public sealed class NothingExpectedTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task P_109_nobody_comes_in_while_nothing_is_expected_and_who_is_in_stays_in(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (host, clock) = clocked;
        using var settled = await clocked.EnrolledDeviceAsync();
        var key = await host.KeyForPersonAsync((await host.CreatePersonAsync("Ann")).Id);
        (await host.OnlyListedAsync()).ShouldBe(
            new()
            {
                Enabled = false,
                NothingExpected = true,
                Version = 0,
            }
        );

        await host.LetInAsync(onlyListed: true);

        (await host.OnlyListedAsync()).NothingExpected.ShouldBeTrue();
        using var stranger = new TestDevice(host.Url, clock);
        var refusal = await stranger.EnrollAsync(
            stranger.Claim with
            {
                SerialNumber = "X",
                EnrollmentKey = key.Secret,
            }
        );
        (refusal.Status, refusal.Code).ShouldBe((403, "not_admitted"));
        clock.Advance(TimeSpan.FromMinutes(2));
        (await settled.EnrollAsync(settled.Claim with { OsVersion = "Debian GNU/Linux 14" })).Ok.State.ShouldBe(
            "approved"
        );
        (await host.FailuresAsync()).Select(failure => failure.Code).ShouldBe(["ENR-1001"]);
    }
}
