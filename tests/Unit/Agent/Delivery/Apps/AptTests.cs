using Muster.Agent.Delivery.Items;
using Muster.Protocols.Agent.Delivery;

namespace Muster.Unit.Agent.Delivery.Apps;

public sealed class AptTests : IDisposable
{
    private readonly AppBed bed = new(MachinePlatform.Linux);
    private readonly FakeDebian debian;

    public AptTests() => debian = new FakeDebian(bed);

    private static AppDocument App(string rule = "latest", string? version = null, string name = "firefox-esr") =>
        AppBed.App("apt") with
        {
            PackageId = name,
            VersionRule = rule,
            PackageVersion = version,
            Detection = [AppBed.Rule("package", name, version)],
        };

    [Fact]
    public async Task Latest_is_installed_and_upgraded()
    {
        debian.HasSource("firefox-esr", "115.1");
        (await bed.ApplyAsync(App())).ShouldBe(ItemOutcome.Done);
        (await bed.IsThereAsync(App())).ShouldBeTrue();

        debian.HasSource("firefox-esr", "115.2");
        (await bed.IsThereAsync(App())).ShouldBeFalse();
        (await bed.ApplyAsync(App())).ShouldBe(ItemOutcome.Done);

        debian.VersionOf("firefox-esr").ShouldBe("115.2");
        bed.Tools.Lines.ShouldContain(line => line.EndsWith(" -- firefox-esr"));
    }

    [Fact]
    public async Task At_least_leaves_what_is_new_enough()
    {
        debian.HasSource("firefox-esr", "120");
        debian.Install("firefox-esr", "115.2");

        (await bed.IsThereAsync(App("at_least", "115.1"))).ShouldBeTrue();
        (await bed.ApplyAsync(App("at_least", "115.1"))).ShouldBe(ItemOutcome.Done);
        debian.VersionOf("firefox-esr").ShouldBe("115.2");
        (await bed.RemoveAsync(App("at_least", "115.1"))).Code.ShouldBe("was_there");

        (await bed.IsThereAsync(App("at_least", "116"))).ShouldBeFalse();
        await bed.ApplyAsync(App("at_least", "116"));
        debian.VersionOf("firefox-esr").ShouldBe("120");
        (await bed.ApplyAsync(App("at_least", "121"))).Code.ShouldBe("not_detected");
    }

    [Fact]
    public async Task Exactly_names_the_version_and_never_goes_back()
    {
        debian.HasSource("firefox-esr", "120");
        (await bed.ApplyAsync(App("exactly", "115.1"))).ShouldBe(ItemOutcome.Done);
        bed.Tools.Lines.ShouldContain(line => line.EndsWith(" -- firefox-esr=115.1"));
        (await bed.IsThereAsync(App("exactly", "115.1"))).ShouldBeTrue();

        debian.Install("firefox-esr", "116");
        (await bed.IsThereAsync(App("exactly", "115.1"))).ShouldBeFalse();
        (await bed.ApplyAsync(App("exactly", "115.1"))).Code.ShouldBe("downgrade");
        debian.VersionOf("firefox-esr").ShouldBe("116");
    }

    [Theory]
    [InlineData("; rm -rf /")]
    [InlineData("$(id)")]
    [InlineData("--allow-unauthenticated")]
    [InlineData("-o=APT::Update::Pre-Invoke::=id")]
    [InlineData("firefox-esr\nrm")]
    [InlineData("/etc/passwd")]
    [InlineData("firefox*")]
    [InlineData("libc6-")]
    [InlineData("")]
    public async Task Hostile_name_reaches_no_program(string name)
    {
        (await bed.ApplyAsync(App(name: name))).Code.ShouldBe("document_invalid");
        (await bed.IsThereAsync(App(name: name))).ShouldBeFalse();

        bed.Tools.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("$(id)")]
    [InlineData("-1")]
    [InlineData("1 --force")]
    [InlineData("1\n2")]
    public async Task Hostile_version_reaches_no_program(string version)
    {
        (await bed.ApplyAsync(App("exactly", version))).Code.ShouldBe("document_invalid");

        bed.Tools.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Name_that_only_a_pattern_would_find_is_unknown()
    {
        bed.Tools.Add("apt-cache", "printf 'libasan8:\\n  Candidate: 12\\n'");

        (await bed.ApplyAsync(App(name: "lib.san8"))).Code.ShouldBe("package_unknown");

        bed.Tools.Calls.ShouldNotContain(call => call.Contains("install"));
    }

    public void Dispose() => bed.Dispose();
}
