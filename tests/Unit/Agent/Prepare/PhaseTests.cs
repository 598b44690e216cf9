using Muster.Protocols.Agent.Delivery;
using Muster.Protocols.Agent.Preparation;
using Muster.Unit.Agent.Delivery.Cycles;

namespace Muster.Unit.Agent.Prepare;

/// <summary>The phases that the installing half of the agent goes through, and what it says of them.</summary>
public sealed class PhaseTests : IAsyncLifetime
{
    private static readonly string[] All = ["Bootstrapping", "ExecutingProvisioning", "ProvisioningComplete"];
    private readonly CycleBed bed = new();

    [Fact]
    public async Task Phases_are_told_once_each_and_the_last_one_after_the_items_it_stands_for()
    {
        var required = bed.Item(1, "one");
        bed.Prepare([required], []);

        (await bed.LookAsync()).ShouldBeTrue();
        (await bed.LookAsync()).ShouldBeTrue();

        bed.Phases().ShouldBe(All);
        bed.LastSaid(required).ShouldBe("installed");
        var said = bed.Server.Said.Select(one => one.Kind).ToList();
        said.LastIndexOf(ItemReport.EventKind).ShouldBeLessThan(said.LastIndexOf(PreparationEvents.Sync));
    }

    [Fact]
    public async Task Device_without_a_preparation_tells_of_none()
    {
        bed.Want(bed.Item(1, "one"));

        await bed.LookAsync();

        bed.Server.Said.ShouldAllBe(said => said.Kind == ItemReport.EventKind);
        bed.Journal.Preparation.ShouldBeNull();
    }

    [Fact]
    public async Task Preparation_that_requires_nothing_is_complete_at_once()
    {
        bed.Prepare([], []);

        await bed.LookAsync();

        bed.Phases().ShouldBe(All);
    }

    [Fact]
    public async Task What_is_not_required_holds_nothing_up()
    {
        bed.Items.Broken.Add("bad");
        bed.Prepare([bed.Item(1, "one")], [bed.Item(2, "bad") with { Retries = 3 }]);

        await bed.LookAsync();

        bed.Phases().ShouldBe(All);
        bed.Pages().ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_complete_when_the_last_required_item_is_there_and_not_before()
    {
        bed.Items.Broken.Add("bad");
        bed.Prepare([bed.Item(1, "one"), bed.Item(2, "bad") with { Retries = 3 }], []);
        await bed.LookAsync();
        bed.Phases().ShouldBe(["Bootstrapping", "ExecutingProvisioning"]);
        bed.Pages().ShouldBeEmpty();

        bed.Items.Broken.Clear();
        bed.Later = TimeSpan.FromMinutes(3);
        await bed.LookAsync();

        bed.Phases().ShouldBe(All);
    }

    [Fact]
    public async Task Old_version_of_a_required_item_is_not_what_is_required()
    {
        bed.Prepare([bed.Item(1, "one")], [], id: Guid.Empty);
        await bed.LookAsync();
        bed.Phases().Count.ShouldBe(3);
        bed.Items.Broken.Add("newer");

        bed.Prepare([bed.Item(1, "newer", itemVersion: 2) with { Retries = 1 }], []);
        await bed.LookAsync();

        bed.Phases().Skip(3).ShouldBe(["Bootstrapping", "ExecutingProvisioning"]);
    }

    [Fact]
    public async Task Required_item_that_failed_for_good_is_told_once_with_its_name_and_heals_when_it_comes_after_all()
    {
        bed.Items.Broken.Add("bad");
        var bad = bed.Item(1, "bad");
        bed.Prepare([bad], [bed.Item(2, "two")]);
        await bed.LookAsync();
        await bed.LookAsync();
        bed.Pages().ShouldBe([new DevicePrepPage { Status = 4, What = "Item 1" }]);

        bed.Items.Broken.Clear();
        bed.Prepare([bad with { Round = 1 }], [bed.Item(2, "two")]);
        await bed.LookAsync();

        bed.Phases().ShouldBe(All);
        bed.Pages().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Another_attempt_begins_all_anew_that_failed_and_goes_through_its_phases_again()
    {
        bed.Items.Broken.Add("bad");
        bed.Prepare([bed.Item(1, "bad")], [bed.Item(2, "two")]);
        bed.Told = PreparationBed.Told();
        await bed.LookAsync();
        bed.Items.Done.ShouldBe(["put two", "break bad"]);

        bed.Told = PreparationBed.Told(retries: 1, "PendingProvisioning");
        await bed.LookAsync();
        bed.Items.Done.Count(done => done == "break bad").ShouldBe(2);
        bed.Pages().Count.ShouldBe(2);

        bed.Items.Broken.Clear();
        bed.Told = PreparationBed.Told(retries: 2, "PendingProvisioning");
        await bed.LookAsync();

        bed.Phases().ShouldBe([.. All[..2], .. All[..2], .. All]);
        bed.Items.Done.Count(done => done == "put two").ShouldBe(1);
    }

    [Fact]
    public async Task Answer_of_an_attempt_that_is_over_leads_nowhere_back()
    {
        bed.Prepare([bed.Item(1, "one")], []);
        bed.Told = PreparationBed.Told(retries: 2, "PendingProvisioning");
        await bed.LookAsync();

        bed.Told = PreparationBed.Told(retries: 1, "PendingProvisioning");
        await bed.LookAsync();
        bed.Told = PreparationBed.Told(retries: 5) with { Id = Guid.Empty, Result = "success" };
        await bed.LookAsync();

        bed.Phases().ShouldBe(All);
    }

    [Fact]
    public async Task What_was_said_too_early_is_said_again_after_a_while_until_it_is_heard()
    {
        bed.Prepare([bed.Item(1, "one")], []);
        bed.Told = PreparationBed.Told(phase: "ExecutingProvisioning");
        await bed.LookAsync();
        await bed.LookAsync();
        bed.Phases().ShouldBe(All);

        bed.Later = TimeSpan.FromMinutes(4);
        await bed.LookAsync();
        bed.Phases().ShouldBe([.. All, "ProvisioningComplete"]);

        bed.Later = TimeSpan.FromMinutes(8);
        bed.Told = PreparationBed.Told(phase: "ProvisioningComplete", result: "success");
        await bed.LookAsync();
        bed.Phases().Count.ShouldBe(4);
    }

    [Fact]
    public async Task Server_that_lost_count_is_told_where_the_device_is_by_now()
    {
        bed.Prepare([bed.Item(1, "one")], []);
        bed.Server.LosesCount = true;

        await bed.LookAsync();

        bed.Phases()[^1].ShouldBe("ProvisioningComplete");
        bed.Phases().ShouldBeSubsetOf(All);
    }

    [Fact]
    public async Task Manifest_of_before_the_preparation_is_not_gone_by()
    {
        bed.Want(bed.Item(1, "one"));
        await bed.LookAsync();
        bed.Server.Manifest = bed.Server.Manifest! with // tests set one
        {
            Preparation = new ManifestPreparation
            {
                Id = PreparationBed.Id,
                UserAccountType = "administrator",
                Required = [],
            },
        };

        bed.Told = PreparationBed.Told();
        await bed.LookAsync();

        bed.Phases().ShouldBe(All);
    }

    [Fact]
    public async Task Power_that_goes_at_any_step_leads_to_each_phase_once_in_order()
    {
        for (var step = 1; step < 40; step++)
        {
            await using var dying = new CycleBed();
            dying.Items.DiesAt = step;
            dying.Server.Called = dying.Items.Tick;
            dying.Items.Broken.Add("bad");
            var bad = dying.Item(2, "bad");
            dying.Prepare([dying.Item(1, "one"), bad], [dying.Item(3, "three")]);
            dying.Told = PreparationBed.Told(phase: "PendingProvisioning");
            await UntilDoneAsync(dying);
            dying.Items.Broken.Clear();
            dying.Told = PreparationBed.Told(retries: 1, "PendingProvisioning");
            await UntilDoneAsync(dying);

            dying.Phases().ShouldBe([.. All[..2], .. All], $"at step {step}");
            dying.Pages().Select(page => page.What).ShouldBe(["Item 2"], $"at step {step}");
            dying.Items.Machine.Values.ShouldBe(["three", "one", "bad"], ignoreOrder: true, $"at step {step}");
        }
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
}
