using Muster.Contracts.Devices;
using Muster.Integration.Restrictions;
using Muster.Integration.Storage;
using Muster.Protocols.Agent;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;
using static Muster.Integration.PreApproval.ImportCalls;

namespace Muster.Integration.PreApproval;

/// <summary>The password of a row, with which its device finishes enrollment.</summary>
public sealed class EnrollmentPasswordTests(Hosts hosts) : IClassFixture<Hosts>
{
    private const string Secret = "plum-Lantern 7";

    [Theory, OnBothDatabases]
    public async Task P_27_device_that_knows_the_password_of_its_row_comes_in_by_itself_once(DatabaseKind kind)
    {
        var (host, clock) = await hosts.WithAsync(kind);
        await ExpectAsync(host, $"Ada,ada@example.org,corporate,PW-1,linux,{Secret}");
        var expected = await host.ExpectedIdAsync("PW-1");
        using var device = new TestDevice(host.Url, clock);
        using var second = new TestDevice(host.Url, clock);
        var asked = await host.SupposeAsync(new() { Platform = "linux", SerialNumber = "PW-1" });

        (await device.EnrollAsync(Claim(device, "PW-1", Secret))).Ok.State.ShouldBe("approved");
        (await second.EnrollAsync(Claim(second, "PW-1", Secret))).Ok.State.ShouldBe("pending");

        asked.Outcome.ShouldBe("held");
        asked
            .Rules.Single(rule => rule.Rule == "pre-approval")
            .Facts.ShouldContain(new Contracts.Restrictions.SeenFact("password", "asked_for"));
        var shown = await host.GetAsync<Device>($"/api/devices/{expected}");
        (shown.Status, shown.Owner!.DisplayName, shown.Ownership).ShouldBe(("active", "Ada", "corporate"));
        (await host.RequestOfAsync(device)).Decision!.Grounds.ShouldBe("preapproved_password");
        (await host.RequestOfAsync(second)).Expected.ShouldBeNull("its place is taken");
        (
            await Sql.RowsAsync(
                host.Database,
                "SELECT count(*) FROM expected_passwords WHERE used_by IS NOT NULL AND device_id IN (SELECT device_id FROM expected_devices WHERE serial_number = 'PW-1')"
            )
        ).ShouldBe(["1"]);
    }

    [Theory, OnBothDatabases]
    public async Task P_107_neither_password_nor_mark_stands_in_what_is_kept_of_a_decision(DatabaseKind kind)
    {
        var (host, clock) = await hosts.WithAsync(kind);
        await ExpectAsync(host, "Ben,ben@example.org,corporate,PW-K,linux,quince-evidence");
        using var wrong = new TestDevice(host.Url, clock);
        using var right = new TestDevice(host.Url, clock);
        await wrong.EnrollAsync(Claim(wrong, "PW-K", "medlar-evidence"));
        await right.EnrollAsync(Claim(right, "PW-K", "quince-evidence"));

        var kept = string.Join(
            '\n',
            (await Sql.RowsAsync(host.Database, "SELECT rules FROM admission_decisions"))
                .Concat(await Sql.RowsAsync(host.Database, "SELECT content FROM enrollment_requests"))
                .Append((await host.AuditAsync()).Items.Aggregate("", (text, one) => text + one.Details.GetRawText()))
        );
        kept.ShouldContain("\"password\":\"wrong\"");
        kept.ShouldContain("\"password\":\"right\"");
        foreach (var mark in await Sql.RowsAsync(host.Database, "SELECT mark FROM expected_passwords"))
        {
            kept.ShouldNotContain(mark);
        }

        kept.ShouldNotContain("quince-evidence");
        kept.ShouldNotContain("medlar-evidence");
    }

    [Theory, OnBothDatabases]
    public async Task Wrong_password_hears_what_a_stranger_hears_and_the_page_counts_it(DatabaseKind kind)
    {
        var (host, clock) = await hosts.WithAsync(kind);
        await ExpectAsync(host, $"Cem,cem@example.org,corporate,PW-2,linux,{Secret}");
        var expected = await host.ExpectedIdAsync("PW-2");
        (await UseAsync(host, expected)).Wrong.ShouldBe(0);
        using var open = new TestDevice(host.Url, clock);
        using var closed = new TestDevice(host.Url, clock);
        using var stranger = new TestDevice(host.Url, clock);

        (await open.EnrollAsync(Claim(open, "PW-2", Secret.ToUpperInvariant()))).Ok.State.ShouldBe("pending");
        await host.LetInAsync(onlyListed: true);
        var guess = await closed.EnrollAsync(Claim(closed, "PW-2", Secret + " "));
        var far = await stranger.EnrollAsync(Claim(stranger, "PW-far", Secret));

        (guess.Status, guess.Code, guess.Detail).ShouldBe((403, far.Code, far.Detail));
        var use = await UseAsync(host, expected);
        (use.Wrong, use.LastWrongAt, use.LockedAt).ShouldBe((2, clock.GetUtcNow(), null));
        (await host.RequestOfAsync(open)).Expected!.Match.ShouldBe("claim");
    }

    [Theory, OnBothDatabases]
    public async Task After_five_wrong_ones_a_person_decides_until_somebody_unlocks_it(DatabaseKind kind)
    {
        var (host, clock) = await hosts.WithAsync(kind);
        await ExpectAsync(host, $"Dora,dora@example.org,corporate,PW-3,linux,{Secret}");
        var expected = await host.ExpectedIdAsync("PW-3");
        await Task.WhenAll(Enumerable.Range(0, 5).Select(guess => GuessAsync(host, clock, "PW-3", $"guess {guess}")));
        using var device = new TestDevice(host.Url, clock);

        (await UseAsync(host, expected)).LockedAt.ShouldNotBeNull();
        (await device.EnrollAsync(Claim(device, "PW-3", Secret))).Ok.State.ShouldBe("pending");
        (await UseAsync(host, expected)).Wrong.ShouldBe(5, "none is looked at any more");
        (await host.TryPostAsync($"{Route}/{expected}/unlock-password", new { })).ShouldBe((200, null));
        (await host.TryPostAsync($"{Route}/{expected}/unlock-password", new { })).ShouldBe((404, "not_found"));
        (await UseAsync(host, expected)).ShouldBe(new ExpectedPasswordUse { Wrong = 0 });
        using var again = new TestDevice(host.Url, clock);
        (await again.EnrollAsync(Claim(again, "PW-3", Secret))).Ok.State.ShouldBe("approved");

        var history = await host.GetAsync<Contracts.Page<Contracts.Audit.AuditEntry>>($"/api/devices/{expected}/audit");
        history.Items.Count(entry => entry.Action == "pre_approval_password_locked").ShouldBe(1);
        history.Items.Count(entry => entry.Action == "pre_approval_password_unlocked").ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_that_know_the_password_at_once_one_comes_in_and_the_other_is_asked(DatabaseKind kind)
    {
        var (host, clock) = await hosts.WithAsync(kind);
        await ExpectAsync(host, $"Eli,eli@example.org,corporate,PW-4,linux,{Secret}");
        using var one = new TestDevice(host.Url, clock);
        using var other = new TestDevice(host.Url, clock);

        var answers = await Task.WhenAll(
            one.EnrollAsync(Claim(one, "PW-4", Secret)),
            other.EnrollAsync(Claim(other, "PW-4", Secret))
        );

        answers.Select(answer => answer.Ok.State).ShouldBe(["approved", "pending"], ignoreOrder: true);
    }

    [Theory, OnBothDatabases]
    public async Task Lock_and_password_outlive_a_restart(DatabaseKind kind)
    {
        var folder = Directory.CreateTempSubdirectory("muster-password-").FullName;
        var database = await TestDatabase.MigratedAsync(kind, folder);
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        var options = new HostOptions { Clock = clock };
        await using (var host = await MusterHost.StartAsync(database, folder, options))
        {
            await ExpectAsync(
                host,
                $"Fay,fay@example.org,corporate,PW-5,linux,{Secret}",
                $"Fay,fay@example.org,corporate,PW-6,linux,{Secret}"
            );
            foreach (var guess in Enumerable.Range(0, 5))
            {
                await GuessAsync(host, clock, "PW-5", $"guess {guess}");
            }
        }

        await using (var host = await MusterHost.StartAsync(database, folder, options))
        {
            using var locked = new TestDevice(host.Url, clock);
            using var free = new TestDevice(host.Url, clock);
            (await locked.EnrollAsync(Claim(locked, "PW-5", Secret))).Ok.State.ShouldBe("pending");
            (await free.EnrollAsync(Claim(free, "PW-6", Secret))).Ok.State.ShouldBe("approved");
        }

        await database.DropAsync();
    }

    [Theory, OnBothDatabases]
    public async Task Later_list_keeps_the_password_or_brings_another_one(DatabaseKind kind)
    {
        var (host, clock) = await hosts.WithAsync(kind);
        await ExpectAsync(
            host,
            "Gus,gus@example.org,corporate,PW-7,linux,first one",
            "Gus,gus@example.org,corporate,PW-8,linux,first one"
        );
        var later = await ExpectAsync(
            host,
            "Gus,gus@example.org,personal,PW-7,linux,",
            "Gus,gus@example.org,personal,PW-8,linux,second one"
        );
        using var kept = new TestDevice(host.Url, clock);
        using var old = new TestDevice(host.Url, clock);
        using var back = new TestDevice(host.Url, clock);

        (await kept.EnrollAsync(Claim(kept, "PW-7", "first one"))).Ok.State.ShouldBe("approved");
        (await old.EnrollAsync(Claim(old, "PW-8", "first one"))).Ok.State.ShouldBe("pending");
        (await host.TryPostAsync($"{Route}/imports/{later.Id}/undo", new { })).Status.ShouldBe(200);
        await host.ReachedAsync(later.Id, "undone");
        (await back.EnrollAsync(Claim(back, "PW-8", "first one"))).Ok.State.ShouldBe("approved");
    }

    [Theory, OnBothDatabases]
    public async Task What_else_speaks_against_the_device_holds_it_and_leaves_the_password_unspent(DatabaseKind kind)
    {
        var (host, clock) = await hosts.WithAsync(kind);
        await ExpectAsync(
            host,
            $"Hua,hua@example.org,corporate,PW-9,linux,{Secret}",
            $"Hua,hua@example.org,corporate,PW-10,macos,{Secret}"
        );
        using var holder = new TestDevice(host.Url, clock);
        await holder.EnrollAsync();
        using var rival = new TestDevice(host.Url, clock, holder.Name);
        using var other = new TestDevice(host.Url, clock);

        (await rival.EnrollAsync(Claim(rival, "PW-9", Secret))).Ok.State.ShouldBe("pending", "another has its name");
        (await other.EnrollAsync(Claim(other, "PW-10", Secret))).Ok.State.ShouldBe("pending", "it is listed as a Mac");

        using var right = new TestDevice(host.Url, clock);
        (await right.EnrollAsync(Claim(right, "PW-9", Secret))).Ok.State.ShouldBe("approved");
        (await UseAsync(host, await host.ExpectedIdAsync("PW-10"))).Wrong.ShouldBe(0);
    }

    private static async Task GuessAsync(MusterHost host, TimeProvider clock, string serialNumber, string guess)
    {
        using var device = new TestDevice(host.Url, clock);
        (await device.EnrollAsync(Claim(device, serialNumber, guess))).Ok.State.ShouldBe("pending");
    }

    private static EnrollCall Claim(TestDevice device, string serialNumber, string password) =>
        device.Claim with
        {
            SerialNumber = serialNumber,
            EnrollmentPassword = password,
        };

    private static async Task<ExpectedPasswordUse> UseAsync(MusterHost host, Guid device) =>
        (await host.GetAsync<Device>($"/api/devices/{device}")).Expectation!.Password!; // its row has one

    /// <param name="rows">Of name, e-mail, ownership, serial number, platform and password.</param>
    private static async Task<Contracts.PreApproval.PreApprovalImport> ExpectAsync(
        MusterHost host,
        params string[] rows
    ) =>
        await host.CommittedAsync(
            await host.CheckedAsync(
                $"Name,Email,Ownership,Serial Number,Platform,Password\n{string.Join('\n', rows)}\n"
            ),
            existing: "skip"
        );
}
