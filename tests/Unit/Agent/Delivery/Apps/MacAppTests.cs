using Muster.Agent.Delivery.Items;

namespace Muster.Unit.Agent.Delivery.Apps;

/// <summary>Programs of macOS by their fakes.</summary>
public sealed class MacAppTests : IDisposable
{
    private readonly AppBed bed = new(MachinePlatform.MacOS);

    public MacAppTests() => bed.Tools.Add("launchctl", "while [ \"$1\" != -- ]; do shift; done; shift; exec \"$@\"");

    [Fact]
    public async Task Pkg_is_installed_for_the_machine_and_stays()
    {
        await File.WriteAllTextAsync(bed.In("download"), "xar!");
        bed.Work.PackagePath = bed.In("download");
        bed.Tools.Add("installer", $": > '{bed.In("installed")}'");
        var app = AppBed.Package("pkg") with { Detection = [AppBed.Rule("file_exists", bed.In("installed"))] };

        (await bed.ApplyAsync(app)).ShouldBe(ItemOutcome.Done);

        var call = bed.Tools.Calls.ShouldHaveSingleItem();
        call[1].ShouldBe("-pkg");
        call[2].ShouldEndWith(".pkg");
        call[3..].ShouldBe(["-target", "/"]);
        (await bed.RemoveAsync(app)).Code.ShouldBe("cannot_uninstall");
    }

    [Fact]
    public async Task Bundle_is_found_by_its_receipt_or_by_spotlight()
    {
        await File.WriteAllTextAsync(bed.In("download"), "xar!");
        bed.Tools.Add("pkgutil", "[ \"$2\" = org.example.one ] && printf 'package-id: x\\nversion: 2.1\\n' || exit 1");
        bed.Tools.Add("mdfind", $"case $1 in *org.example.two*) echo '{bed.In("")}';; esac");
        bed.Tools.Add("mdls", "printf '3.0'");

        (await HoldsAsync("org.example.one", "2.0")).ShouldBeTrue();
        (await HoldsAsync("org.example.one", "2.2")).ShouldBeFalse();
        (await HoldsAsync("org.example.two", "3")).ShouldBeTrue();
        (await HoldsAsync("org.example.three", null)).ShouldBeFalse();
        bed.Tools.Calls.ShouldContain(call =>
            call.SequenceEqual(new[] { "mdfind", "kMDItemCFBundleIdentifier == 'org.example.two'" })
        );
    }

    [Fact]
    public async Task Homebrew_runs_as_who_sits_at_the_console()
    {
        var app = AppBed.App("homebrew") with { PackageId = "firefox", VersionRule = "latest" };
        (await bed.ApplyAsync(app)).Code.ShouldBe("tool_missing");
        bed.Tools.Add(
            "brew",
            """
            case $1 in
              install) : > "$HERE/firefox";;
              uninstall) rm "$HERE/firefox";;
              list) [ -e "$HERE/firefox" ] && echo 'firefox 128.0' || exit 1;;
            esac
            """
        );
        bed.Tools.Add("stat", "echo root");
        (await bed.ApplyAsync(app)).Code.ShouldBe("no_console_user");
        bed.Tools.Add("stat", "echo daemon");

        (await bed.ApplyAsync(app)).ShouldBe(ItemOutcome.Done);

        bed.Tools.Calls.ShouldContain(call => call.SequenceEqual(new[] { "brew", "install", "firefox" }));
        bed.Tools.Calls.First(call => call[0] == "launchctl")[1..8]
            .ShouldBe(["asuser", "1", "/usr/bin/sudo", "-n", "-H", "-u", "daemon"]);
        (await bed.RemoveAsync(app)).ShouldBe(ItemOutcome.Done);
        (await bed.IsThereAsync(app)).ShouldBeFalse();
        (await bed.ApplyAsync(app with { VersionRule = "exactly", PackageVersion = "1" })).Code.ShouldBe(
            "exact_version"
        );
    }

    [Theory]
    [InlineData("--force")]
    [InlineData("a;b")]
    [InlineData("../x")]
    public async Task Hostile_name_reaches_no_brew(string name)
    {
        (await bed.ApplyAsync(AppBed.App("homebrew") with { PackageId = name })).Code.ShouldBe("document_invalid");
        bed.Tools.Calls.ShouldBeEmpty();
    }

    private Task<bool> HoldsAsync(string bundle, string? least) =>
        bed.IsThereAsync(AppBed.Package("pkg") with { Detection = [AppBed.Rule("bundle", bundle, least)] });

    public void Dispose() => bed.Dispose();
}
