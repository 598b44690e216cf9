using Muster.Agent.Delivery.Items;

namespace Muster.Unit.Agent.Delivery.Apps;

public sealed class DebTests : IDisposable
{
    private readonly AppBed bed = new(MachinePlatform.Linux);
    private readonly FakeDebian debian;

    public DebTests() => debian = new FakeDebian(bed);

    [Fact]
    public async Task Package_is_installed_by_apt_from_its_file_and_taken_off_by_its_name()
    {
        bed.Work.PackagePath = bed.Deb("muster-test", "1.0-1");
        var app = AppBed.Package("deb");
        (await bed.IsThereAsync(app)).ShouldBeFalse();

        (await bed.ApplyAsync(app)).ShouldBe(ItemOutcome.Done);

        (await bed.IsThereAsync(app)).ShouldBeTrue();
        var install = bed.Tools.Calls.Single(call => call.Contains("install"));
        install[..^1]
            .ShouldBe([
                "apt-get",
                "-y",
                "-q",
                "-o",
                "DPkg::Lock::Timeout=300",
                "-o",
                "Dpkg::Options::=--force-confdef",
                "-o",
                "Dpkg::Options::=--force-confold",
                "install",
                "--no-install-recommends",
                "--",
            ]);
        install[^1].ShouldStartWith("/");
        install[^1].ShouldEndWith(".deb");
        Directory.GetFiles(bed.In("scratch")).ShouldBeEmpty();

        bed.Work.PackagePath = null;
        (await bed.IsThereAsync(app)).ShouldBeTrue();
        (await bed.RemoveAsync(app)).ShouldBe(ItemOutcome.Done);
        debian.VersionOf("muster-test").ShouldBeNull();
        bed.Tools.Lines.ShouldContain(line => line.EndsWith(" remove -- muster-test"));
        (await bed.RemoveAsync(app)).ShouldBe(ItemOutcome.Done);
    }

    [Theory]
    [InlineData("0.9", false)]
    [InlineData("1.0~rc1", false)]
    [InlineData("1.0", true)]
    [InlineData("1:0.1", true)]
    public async Task Lower_version_is_not_there_and_a_newer_one_is(string installed, bool there)
    {
        bed.Work.PackagePath = bed.Deb("muster-test", "1.0");
        debian.Install("muster-test", installed);

        (await bed.IsThereAsync(AppBed.Package("deb"))).ShouldBe(there);
    }

    [Fact]
    public async Task Newer_package_of_the_app_is_installed_over_the_old_one()
    {
        bed.Work.PackagePath = bed.Deb("muster-test", "1.0");
        await bed.ApplyAsync(AppBed.Package("deb"));
        var rule = new[] { AppBed.Rule("package", "muster-test") };
        bed.Work.PackagePath = null;

        (await bed.IsThereAsync(AppBed.Package("deb", 'b') with { Detection = rule })).ShouldBeFalse();
        bed.Work.PackagePath = bed.Deb("muster-test", "2.0");
        (await bed.ApplyAsync(AppBed.Package("deb", 'b'))).ShouldBe(ItemOutcome.Done);

        debian.VersionOf("muster-test").ShouldBe("2.0");
    }

    [Fact]
    public async Task Package_that_was_here_before_stays()
    {
        debian.Install("muster-test", "0.1");
        bed.Work.PackagePath = bed.Deb("muster-test", "1.0");
        await bed.ApplyAsync(AppBed.Package("deb"));
        debian.VersionOf("muster-test").ShouldBe("1.0");

        (await bed.RemoveAsync(AppBed.Package("deb"))).Code.ShouldBe("was_there");
        debian.VersionOf("muster-test").ShouldBe("1.0");
    }

    [Fact]
    public async Task App_that_muster_never_had_is_left_alone()
    {
        debian.Install("muster-test", "1.0");

        (await bed.RemoveAsync(AppBed.Package("deb"))).ShouldBe(ItemOutcome.Done);

        debian.VersionOf("muster-test").ShouldBe("1.0");
    }

    [Fact]
    public async Task File_that_is_no_package_installs_nothing()
    {
        bed.Work.PackagePath = bed.In("other");
        await File.WriteAllTextAsync(bed.In("other"), "#!/bin/sh\n");

        (await bed.ApplyAsync(AppBed.Package("deb"))).Code.ShouldBe("package_invalid");
        bed.Work.PackagePath = bed.In("nothing");
        (await bed.ApplyAsync(AppBed.Package("deb"))).Code.ShouldBe("package_missing");

        bed.Tools.Calls.ShouldNotContain(call => call[0] == "apt-get");
        bed.Work.Memory.ShouldBeNull();
    }

    [Theory]
    [InlineData("libc6-")]
    [InlineData("a_b")]
    [InlineData("a b")]
    public async Task Name_that_apt_could_read_in_another_way_is_refused(string name)
    {
        bed.Work.PackagePath = bed.Deb(name, "1.0");

        (await bed.ApplyAsync(AppBed.Package("deb"))).Code.ShouldBe("package_invalid");

        bed.Tools.Calls.ShouldNotContain(call => call[0] == "apt-get");
    }

    [Fact]
    public async Task Interrupted_dpkg_is_mended_and_tried_once_more()
    {
        debian.CutOff();
        bed.Work.PackagePath = bed.Deb("muster-test", "1.0");

        (await bed.ApplyAsync(AppBed.Package("deb"))).ShouldBe(ItemOutcome.Done);

        bed.Tools.Lines.ShouldContain("dpkg --force-confdef --force-confold --configure -a");
    }

    [Fact]
    public async Task Kill_in_the_middle_of_apt_is_mended_by_the_next_step()
    {
        debian.Apt(
            "[ -e \"$HERE/mended\" ] || case \" $* \" in *\" install \"*) echo 1.0 > \"$HERE/installed/muster-test\"; : > \"$HERE/half\"; sleep 60;; esac"
        );
        bed.Work.PackagePath = bed.Deb("muster-test", "1.0");
        using var stop = new CancellationTokenSource();
        using var watcher = new FileSystemWatcher(bed.Tools.Folder, "half") { EnableRaisingEvents = true };
        watcher.Created += (_, _) => stop.Cancel();
        await Should.ThrowAsync<OperationCanceledException>(() => bed.ApplyAsync(AppBed.Package("deb"), stop.Token));
        (await bed.IsThereAsync(AppBed.Package("deb"))).ShouldBeFalse();
        await File.WriteAllTextAsync(debian.In("mended"), "");

        (await bed.ApplyAsync(AppBed.Package("deb"))).ShouldBe(ItemOutcome.Done);

        (await bed.IsThereAsync(AppBed.Package("deb"))).ShouldBeTrue();
        (await bed.RemoveAsync(AppBed.Package("deb"))).ShouldBe(ItemOutcome.Done); // not "was_there": it is ours
        debian.VersionOf("muster-test").ShouldBeNull();
    }

    [Fact]
    public async Task Kill_before_apt_began_is_mended_by_the_next_step()
    {
        bed.Work.PackagePath = bed.Deb("muster-test", "1.0");
        bed.Work.Remembered = () => throw new KilledException();
        await Should.ThrowAsync<KilledException>(() => bed.ApplyAsync(AppBed.Package("deb")));
        bed.Work.Remembered = () => { };

        (await bed.IsThereAsync(AppBed.Package("deb"))).ShouldBeFalse();
        (await bed.ApplyAsync(AppBed.Package("deb"))).ShouldBe(ItemOutcome.Done);
    }

    [Fact]
    public async Task Lock_of_another_program_and_failures_are_told()
    {
        bed.Work.PackagePath = bed.Deb("muster-test", "1.0");
        debian.Apt("echo 'E: Could not get lock /var/lib/dpkg/lock-frontend.' >&2; exit 100");
        (await bed.ApplyAsync(AppBed.Package("deb"))).Code.ShouldBe("busy");

        debian.Apt("echo 'E: Unmet dependencies' >&2; exit 100");
        var outcome = await bed.ApplyAsync(AppBed.Package("deb"));
        outcome.Code.ShouldBe("exit_code");
        outcome.Detail!.ShouldContain("Unmet dependencies");

        debian.Apt("exit 0");
        (await bed.ApplyAsync(AppBed.Package("deb"))).Code.ShouldBe("not_detected");
        (await bed.IsThereAsync(AppBed.Package("deb"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Without_apt_dpkg_installs()
    {
        bed.Tools.Remove("apt-get");
        bed.Work.PackagePath = bed.Deb("muster-test", "1.0");

        await bed.ApplyAsync(AppBed.Package("deb"));

        bed.Tools.Calls[^2][..4].ShouldBe(["dpkg", "--force-confdef", "--force-confold", "-i"]);
    }

    public void Dispose() => bed.Dispose();
}
