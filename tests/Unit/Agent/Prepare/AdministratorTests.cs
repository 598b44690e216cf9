using Muster.Protocols.Agent.Preparation;
using Muster.Unit.Agent.Delivery.Cycles;

namespace Muster.Unit.Agent.Prepare;

/// <summary>G-13, third step: who uses the device is no administrator of it, where the policy says so.</summary>
public sealed class AdministratorTests : IAsyncLifetime
{
    private readonly CycleBed bed = new();
    private readonly FakeAccounts accounts = new();

    public AdministratorTests()
    {
        bed.Administrators = accounts.Administrators;
        accounts.User("ann", 1000);
        accounts.User("bob", 1001);
        accounts.User("backup", 34);
        accounts.Group("sudo", "ann", "root", "backup", "ghost");
        accounts.Group("wheel", "bob", "ann");
    }

    [Fact]
    public async Task G_13_people_are_removed_before_anything_is_brought_and_root_and_services_stay()
    {
        bed.Prepare([bed.Item(1, "one")], [], "standard");

        await bed.LookAsync();
        await bed.LookAsync();

        accounts.Groups.ShouldBe(["root:x:0:", "users:x:100:ann,bob", "sudo:x:27:root,backup,ghost", "wheel:x:27:"]);
        bed.Administrators().ShouldBe([new DevicePrepAdministrators { Removed = 3, Failed = 0 }]);
        var kinds = bed.Server.Said.Select(said => said.Kind).ToList();
        kinds.IndexOf(PreparationEvents.Administrators).ShouldBeLessThan(kinds.LastIndexOf(PreparationEvents.Sync));
        bed.Phases().Count.ShouldBe(3);
    }

    [Fact]
    public async Task G_13_administrators_stay_where_the_policy_leaves_them()
    {
        bed.Prepare([bed.Item(1, "one")], [], "administrator");

        await bed.LookAsync();

        accounts.Removals.ShouldBeEmpty();
        bed.Administrators().ShouldBeEmpty();
        bed.Phases().Count.ShouldBe(3);
    }

    [Fact]
    public async Task What_the_other_half_says_of_accounts_counts_for_nothing()
    {
        bed.Prepare([], [], "administrator");
        bed.Told = PreparationBed.Told() with { UserAccountType = "standard" };

        await bed.LookAsync();

        accounts.Removals.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("-rf")]
    [InlineData("--root=")]
    [InlineData("$(reboot)")]
    [InlineData("a b;reboot")]
    [InlineData("'\"*")]
    [InlineData("zoë")]
    public async Task Names_are_data_whatever_is_in_them(string name)
    {
        accounts.User(name, 1002);
        accounts.Group("admin", name);
        bed.Prepare([], [], "standard");

        await bed.LookAsync();

        accounts.Removals[^1].ShouldBe(["gpasswd", "--delete", name, "admin"]);
        accounts.Groups[^1].ShouldBe("admin:x:27:");
    }

    [Fact]
    public async Task Device_whose_administrators_cannot_be_removed_is_not_complete_until_they_are()
    {
        accounts.CannotRemove = true;
        bed.Prepare([bed.Item(1, "one")], [], "standard");

        await bed.LookAsync();
        await bed.LookAsync();
        bed.Items.Machine.Values.ShouldBe(["one"]);
        bed.Phases().ShouldBe(["Bootstrapping", "ExecutingProvisioning"]);
        bed.Administrators().ShouldBe([new DevicePrepAdministrators { Removed = 0, Failed = 3 }]);

        accounts.CannotRemove = false;
        await bed.LookAsync();
        bed.Phases()[^1].ShouldBe("ProvisioningComplete");
        bed.Administrators()[^1].ShouldBe(new DevicePrepAdministrators { Removed = 3, Failed = 0 });
    }

    [Fact]
    public async Task Those_who_went_before_the_power_did_are_counted()
    {
        accounts.CannotRemove = true;
        bed.Prepare([], [], "standard");
        await bed.LookAsync();
        accounts.CannotRemove = false;
        await accounts.Administrators.RemoveAsync(new("sudo", "ann"), CancellationToken.None);

        await bed.LookAsync();

        bed.Administrators()[^1].ShouldBe(new DevicePrepAdministrators { Removed = 3, Failed = 0 });
    }

    [Fact]
    public async Task System_where_they_cannot_be_changed_says_so_and_goes_on()
    {
        bed.Administrators = null;
        bed.Prepare([], [], "standard");

        await bed.LookAsync();

        bed.Administrators().ShouldBe([new DevicePrepAdministrators { Removed = 0, Unsupported = true }]);
        bed.Phases().Count.ShouldBe(3);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await bed.DisposeAsync();
        accounts.Dispose();
    }
}
