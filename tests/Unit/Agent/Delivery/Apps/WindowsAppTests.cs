using Muster.Agent.Delivery.Items;
using Muster.Agent.Delivery.Items.Apps.Installers;
using Muster.Protocols.Agent.Delivery;

namespace Muster.Unit.Agent.Delivery.Apps;

/// <summary>Programs of Windows by their fakes: what they are called with, and what becomes of their exit codes.</summary>
public sealed class WindowsAppTests : IDisposable
{
    private const string Code = "{12345678-90AB-CDEF-1234-567890ABCDEF}";
    private readonly AppBed bed = new(MachinePlatform.Windows);

    public WindowsAppTests()
    {
        bed.Work.PackagePath = bed.In("download");
        File.WriteAllText(bed.In("download"), "#!/bin/sh\nexec \"$0.fake\" \"$@\"\n");
    }

    private AppDocument Msi =>
        AppBed.Package("msi") with
        {
            Detection = [AppBed.Rule("file_exists", bed.In("installed"))],
        };

    private void Program(string name, int exit = 0) => bed.Tools.Add(name, $": > '{bed.In("installed")}'; exit {exit}");

    [Fact]
    public async Task Msi_gets_its_properties_each_as_one_argument()
    {
        Program("msiexec");

        var outcome = await bed.ApplyAsync(
            Msi with
            {
                Arguments = ["ALLUSERS=1", "NAME=$(id); & calc", "DIR=C:\\A B\\"],
            }
        );

        outcome.ShouldBe(ItemOutcome.Done);
        var call = bed.Tools.Calls.ShouldHaveSingleItem();
        call[1].ShouldBe("/i");
        call[2].ShouldEndWith(".msi");
        call[3..6].ShouldBe(["/qn", "/norestart", "/l*v"]);
        call[7..].ShouldBe(["ALLUSERS=1", "NAME=$(id); & calc", "DIR=C:\\A B\\"]);
    }

    [Fact]
    public void Line_of_msiexec_has_its_quotes_around_values() =>
        MsiExec
            .Line(["/i", "C:\\a b\\x.msi", "/qn", "ALLUSERS=1", "DIR=C:\\A B\\"])
            .ShouldBe("/i \"C:\\a b\\x.msi\" /qn ALLUSERS=1 DIR=\"C:\\A B\\\"");

    [Theory]
    [InlineData("/x=1")]
    [InlineData("TRANSFORMS=\"a\"")]
    [InlineData("lower=1")]
    [InlineData("A=1\nB=2")]
    public async Task Msi_takes_nothing_but_properties(string argument)
    {
        Program("msiexec");

        (await bed.ApplyAsync(Msi with { Arguments = [argument] })).Code.ShouldBe("document_invalid");

        bed.Tools.Calls.ShouldBeEmpty();
    }

    /// <summary>A shell cannot end with more than 255: these are looked at where they are read.</summary>
    [Theory]
    [InlineData(3010)]
    [InlineData(1641)]
    public void Exit_codes_of_a_restart_are_success(int code) =>
        MsiExec.OfRestart(code).ShouldBe(new ItemOutcome(ItemResult.Done, "restart_needed"));

    [Fact]
    public async Task Msi_that_fails_tells_the_end_of_its_log()
    {
        bed.Tools.Add("msiexec", "printf 'P\\000r\\000o\\000d\\000' > \"$6\"; exit 67");

        var outcome = await bed.ApplyAsync(Msi);

        outcome.Code.ShouldBe("exit_code");
        outcome.Detail!.ShouldContain("67");
        outcome.Detail.ShouldEndWith("Prod");
        Directory.GetFiles(bed.In("scratch")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Msi_is_taken_off_by_its_product_code()
    {
        Program("msiexec");
        var app = AppBed.Package("win32") with { Detection = [AppBed.Rule("product_code", Code)] };
        bed.Tools.Add("download.exe.fake");
        (await bed.ApplyAsync(app)).Code.ShouldBe("exit_code"); // the fake of a program is not there
        bed.Tools.ForgetCalls();

        (await bed.RemoveAsync(app)).ShouldBe(ItemOutcome.Done);

        bed.Tools.Calls.ShouldHaveSingleItem()[..5].ShouldBe(["msiexec", "/x", Code, "/qn", "/norestart"]);
    }

    [Fact]
    public async Task Win32_program_gets_its_arguments_and_stays_when_nothing_says_how_it_goes()
    {
        await File.WriteAllTextAsync(
            bed.In("download"),
            $"#!/bin/sh\nprintf '%s\\0' \"$@\" > '{bed.In("argv")}'; : > '{bed.In("installed")}'\n"
        );
        var app = AppBed.Package("win32") with
        {
            Arguments = ["/quiet", "two words", "$(id)", "\"q\""],
            Detection = [AppBed.Rule("file_exists", bed.In("installed"))],
        };

        (await bed.ApplyAsync(app)).ShouldBe(ItemOutcome.Done);

        (await File.ReadAllTextAsync(bed.In("argv"))).ShouldBe("/quiet\0two words\0$(id)\0\"q\"\0");
        var removed = await bed.RemoveAsync(app);
        (removed.Result, removed.Code).ShouldBe((ItemResult.Unsupported, "cannot_uninstall"));
    }

    [Fact]
    public async Task App_that_wants_a_restart_says_so()
    {
        Program("msiexec");

        (await bed.ApplyAsync(Msi with { RequiresRestart = true })).ShouldBe(
            new ItemOutcome(ItemResult.Done, "restart_needed")
        );
    }

    [Fact]
    public async Task Winget_is_found_where_it_lies_and_called_for_the_machine()
    {
        var app = AppBed.App("winget") with
        {
            PackageId = "Mozilla.Firefox",
            VersionRule = "exactly",
            PackageVersion = "128.0",
        };
        (await bed.ApplyAsync(app)).Code.ShouldBe("winget_missing");
        foreach (var version in new[] { "1.9.25200.0", "1.22.10661.0" })
        {
            var folder = bed.In($"WindowsApps/Microsoft.DesktopAppInstaller_{version}_x64__8wekyb3d8bbwe");
            Directory.CreateDirectory(folder);
            bed.Tools.Add(
                "winget.exe",
                $$"""
                case $1 in
                  install) echo yes > "$HERE/firefox";;
                  uninstall) rm "$HERE/firefox";;
                  list) [ -e "$HERE/firefox" ] || exit 20
                    printf 'Name            ID              Version Quelle\n------\nMozilla Firefox Mozilla.Firefox 128.0   winget\n';;
                esac
                echo {{version}} > "$HERE/used"
                """
            );
            File.Move(Path.Combine(bed.Tools.Folder, "winget.exe"), Path.Combine(folder, "winget.exe"));
        }

        (await bed.ApplyAsync(app)).ShouldBe(ItemOutcome.Done);

        (await File.ReadAllTextAsync(Path.Combine(bed.Tools.Folder, "used"))).Trim().ShouldBe("1.22.10661.0");
        bed.Tools.Lines.ShouldContain(
            "winget.exe install --id Mozilla.Firefox --exact --silent --accept-package-agreements --scope machine --version 128.0 --accept-source-agreements --disable-interactivity"
        );
        (await bed.IsThereAsync(app with { PackageVersion = "128.1" })).ShouldBeFalse();
        (await bed.IsThereAsync(app with { VersionRule = "at_least", PackageVersion = "127" })).ShouldBeTrue();
        (await bed.RemoveAsync(app)).ShouldBe(ItemOutcome.Done);
        (await bed.IsThereAsync(app)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("--all")]
    [InlineData("A.B; calc")]
    [InlineData("A.B\nC")]
    [InlineData("$(id).X")]
    public async Task Hostile_id_reaches_no_winget(string id)
    {
        (await bed.ApplyAsync(AppBed.App("winget") with { PackageId = id })).Code.ShouldBe("document_invalid");
        bed.Tools.Calls.ShouldBeEmpty();
    }

    public void Dispose() => bed.Dispose();
}
