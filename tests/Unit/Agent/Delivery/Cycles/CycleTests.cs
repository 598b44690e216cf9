using Muster.Agent.Delivery;
using Muster.Agent.Delivery.Items;

namespace Muster.Unit.Agent.Delivery.Cycles;

/// <summary>What an agent does with its manifest, look by look.</summary>
public sealed class CycleTests : IAsyncLifetime
{
    private readonly CycleBed bed = new();

    [Fact]
    public async Task Items_come_in_their_order_once_and_what_left_goes_first()
    {
        var (one, two) = (bed.Item(1, "one"), bed.Item(2, "two"));
        bed.Want(one, two);
        (await bed.LookAsync()).ShouldBeTrue();
        (await bed.LookAsync()).ShouldBeTrue();
        bed.Items.Done.ShouldBe(["put one", "put two"]);
        (bed.LastSaid(one), bed.LastSaid(two)).ShouldBe(("installed", "installed"));

        bed.Want(bed.Item(3, "three"), two);
        (await bed.LookAsync()).ShouldBeTrue();

        bed.Items.Done.ShouldBe(["put one", "put two", "remove one", "put three"]);
        bed.LastSaid(one).ShouldBe("removed");
        bed.Journal.Items.Select(item => item.Name).ShouldBe(["Item 2", "Item 3"], ignoreOrder: true);
    }

    [Fact]
    public async Task New_version_takes_the_place_of_the_old_one()
    {
        bed.Want(bed.Item(1, "one"));
        await bed.LookAsync();
        bed.Want(bed.Item(1, "other", itemVersion: 2));

        await bed.LookAsync();

        bed.Items.Machine.Values.ShouldBe(["other"]);
        bed.Items.Done.ShouldBe(["put one", "put other"]);
    }

    [Fact]
    public async Task What_is_to_be_kept_stays_and_is_let_go_of()
    {
        var item = bed.Item(1, "one") with { Removal = "keep" };
        bed.Want(item);
        await bed.LookAsync();
        bed.Want();

        await bed.LookAsync();

        bed.Items.Machine.Values.ShouldBe(["one"]);
        bed.LastSaid(item).ShouldBe("removed");
        bed.Server.Heard[^1].Code.ShouldBe("kept");
        bed.Journal.Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_fails_is_tried_again_after_a_while_as_often_as_it_may()
    {
        var item = bed.Item(1, "bad") with { Retries = 1 };
        bed.Items.Broken.Add("bad");
        bed.Want(item, bed.Item(2, "two"));

        await bed.LookAsync();
        await bed.LookAsync();
        bed.Items.Done.ShouldBe(["break bad", "put two"]);
        bed.Server.Heard.Last(said => said.Id == item.Id).RetryAt.ShouldNotBeNull();

        bed.Later = TimeSpan.FromMinutes(2);
        await bed.LookAsync();
        bed.Later = TimeSpan.FromHours(3);
        await bed.LookAsync();

        bed.Items.Done.Count(done => done == "break bad").ShouldBe(2);
        var last = bed.Server.Heard.Last(said => said.Id == item.Id);
        (last.State, last.Code, last.Attempts, last.RetryAt).ShouldBe(("failed", "exit_code", 2, null));
        bed.Want(item with { Round = 1 });
        await bed.LookAsync();
        bed.Items.Done.Count(done => done == "break bad").ShouldBe(3);
    }

    [Fact]
    public async Task What_failed_for_good_holds_up_what_comes_after_it_where_the_blueprint_says_so()
    {
        bed.Items.Broken.Add("bad");
        var (bad, two) = (bed.Item(1, "bad") with { OnFailure = "fail" }, bed.Item(2, "two"));
        bed.Want(bad, two);

        await bed.LookAsync();
        bed.Items.Done.ShouldBe(["break bad"]);
        var waits = bed.Server.Heard.Last(said => said.Id == two.Id);
        (waits.State, waits.Code, waits.Detail).ShouldBe(("waiting", "after_failed", "Item 1"));

        bed.Items.Broken.Clear();
        bed.Want(bad with { Round = 1 }, two);
        await bed.LookAsync();
        bed.Items.Machine.Values.ShouldBe(["bad", "two"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_somebody_changed_is_mended_without_a_word()
    {
        var item = bed.Item(1, "one");
        bed.Want(item);
        await bed.LookAsync();
        var said = bed.Server.Heard.Count;
        bed.Items.Machine.Clear();

        await bed.LookAsync();

        bed.Items.Machine.Values.ShouldBe(["one"]);
        bed.Server.Heard.Count.ShouldBe(said);
    }

    [Fact]
    public async Task Item_that_the_server_cannot_give_now_is_left_as_it_is()
    {
        var item = bed.Item(1, "one");
        bed.Want(item);
        await bed.LookAsync();
        bed.Want(item with { Sha256 = null, Version = 2 });

        (await bed.LookAsync()).ShouldBeTrue();

        bed.Items.Machine.Values.ShouldBe(["one"]);
        bed.Items.Done.ShouldBe(["put one"]);
    }

    [Fact]
    public async Task Kind_of_a_newer_server_is_told_to_be_unknown()
    {
        var item = bed.Item(1, "one") with { Kind = "wallpaper" };
        bed.Want(item, bed.Item(2, "two"));

        await bed.LookAsync();

        bed.LastSaid(item).ShouldBe("unsupported");
        bed.Items.Done.ShouldBe(["put two"]);
    }

    [Fact]
    public async Task Document_with_another_hash_is_not_used()
    {
        var item = bed.Item(1, "one") with { Sha256 = new string('0', 64) };
        bed.Want(item);

        await bed.LookAsync();

        bed.Items.Done.ShouldBeEmpty();
        bed.Server.Heard[^1].Code.ShouldBe("package_damaged");
    }

    [Fact]
    public async Task Download_goes_on_where_the_line_was_cut()
    {
        var package = new byte[300_000];
        Array.Fill(package, (byte)7);
        var sha256 = bed.Server.Put($"/agent/v1/packages/{Hash(package)}", package);
        bed.Items.Need = new PackageNeed(sha256, package.Length);
        bed.Want(bed.Item(1, "one"));
        bed.Server.CutsAfter = 100_000;

        (await bed.LookAsync()).ShouldBeFalse();
        (await bed.LookAsync()).ShouldBeFalse();
        (await bed.LookAsync()).ShouldBeTrue();

        bed.Server.Ranges.Count.ShouldBe(2);
        bed.Items.Done.ShouldBe(["put one"]);
    }

    [Fact]
    public async Task Power_that_goes_at_any_step_leads_to_the_same_machine()
    {
        for (var step = 1; step < 40; step++)
        {
            await using var dying = new CycleBed();
            dying.Items.DiesAt = step;
            var (one, two) = (dying.Item(1, "one"), dying.Item(2, "two"));
            dying.Want(one, two);
            await UntilDoneAsync(dying);
            dying.Want(two, dying.Item(3, "three"));
            await UntilDoneAsync(dying);

            dying.Items.Machine.Values.ShouldBe(["two", "three"], ignoreOrder: true, $"at step {step}");
            (dying.LastSaid(one), dying.LastSaid(two)).ShouldBe(("removed", "installed"), $"at step {step}");
            dying.Journal.Items.ShouldAllBe(item => item.State == ItemState.Installed, $"at step {step}");
        }
    }

    [Fact]
    public async Task What_brings_the_machine_down_each_time_is_given_up()
    {
        bed.Want(bed.Item(1, "one"), bed.Item(2, "two"));
        bed.Items.Deadly = "one";
        var looks = 0;
        while (!await bed.LookAsync())
        {
            (++looks).ShouldBeLessThan(10);
        }

        bed.Items.Machine.Values.ShouldBe(["two"]);
        bed.Server.Heard.ShouldContain(said => said.Code == "never_ended");
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => bed.DisposeAsync().AsTask();

    private static async Task UntilDoneAsync(CycleBed bed)
    {
        for (var look = 0; !await bed.LookAsync(); look++)
        {
            look.ShouldBeLessThan(3);
        }
    }

    private static string Hash(byte[] bytes) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
}
