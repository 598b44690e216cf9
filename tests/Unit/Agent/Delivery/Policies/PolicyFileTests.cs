using Muster.Agent.Delivery.Items;
using Muster.Agent.Delivery.Items.Tools;
using Muster.Unit.Support;

namespace Muster.Unit.Agent.Delivery.Policies;

public sealed class PolicyFileTests : IDisposable
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly PolicyBed bed = new();

    [Fact]
    public async Task File_is_written_with_its_content_and_mode_and_nothing_beside_it()
    {
        var document = PolicyBed.File(bed.In("deep/er/app.conf"), "a=1\n", ",\"mode\":\"0640\"");
        (await bed.IsThereAsync(document)).ShouldBeFalse();

        (await bed.ApplyAsync(document)).ShouldBe(ItemOutcome.Done);

        (await File.ReadAllTextAsync(bed.In("deep/er/app.conf"))).ShouldBe("a=1\n");
        File.GetUnixFileMode(bed.In("deep/er/app.conf")).ShouldBe(Private | UnixFileMode.GroupRead);
        Convert.ToString((int)File.GetUnixFileMode(bed.In("deep")), 8).ShouldBe("755");
        Directory.GetFiles(bed.In("deep/er")).ShouldHaveSingleItem();
        (await bed.IsThereAsync(document)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("x=1", "", "644")]
    [InlineData("x=1", ",\"secret\":true", "600")]
    [InlineData("password=1", "", "600")]
    [InlineData("x=1", ",\"mode\":\"4755\"", "4755")]
    public async Task Mode_that_nobody_named_is_open_for_reading_unless_it_is_secret(
        string content,
        string more,
        string mode
    )
    {
        await bed.ApplyAsync(PolicyBed.File(bed.In("f"), content, more));

        Convert.ToString((int)File.GetUnixFileMode(bed.In("f")), 8).ShouldBe(mode);
    }

    [Fact]
    public async Task Drift_of_content_mode_and_presence_is_seen_and_mended()
    {
        var document = PolicyBed.File(bed.In("f"), "one");
        await bed.ApplyAsync(document);
        foreach (
            var spoil in new Action[]
            {
                () => File.WriteAllText(bed.In("f"), "two"),
                () => File.WriteAllText(bed.In("f"), "one and more"),
                () => File.SetUnixFileMode(bed.In("f"), Private),
                () => File.Delete(bed.In("f")),
                () =>
                {
                    File.Move(bed.In("f"), bed.In("g"), overwrite: true);
                    File.CreateSymbolicLink(bed.In("f"), bed.In("g"));
                },
            }
        )
        {
            spoil();
            (await bed.IsThereAsync(document)).ShouldBeFalse();
            (await bed.ApplyAsync(document)).ShouldBe(ItemOutcome.Done);
            (await bed.IsThereAsync(document)).ShouldBeTrue();
        }
    }

    [FactAsRoot]
    public async Task Owner_is_set_and_drift_of_it_is_seen()
    {
        var document = PolicyBed.File(bed.In("f"), "x", ",\"owner\":\"daemon\",\"group\":\"bin\"");

        (await bed.ApplyAsync(document)).ShouldBe(ItemOutcome.Done);

        (await bed.IsThereAsync(document)).ShouldBeTrue();
        (await bed.IsThereAsync(PolicyBed.File(bed.In("f"), "x"))).ShouldBeFalse();
        (await bed.IsThereAsync(PolicyBed.File(bed.In("f"), "x", ",\"owner\":\"daemon\""))).ShouldBeFalse();
    }

    [Fact]
    public async Task Unknown_account_leaves_everything_as_it_is()
    {
        var document = PolicyBed.File(bed.In("f"), "x", ",\"owner\":\"nobody-of-this-name\"");

        (await bed.ApplyAsync(document)).Code.ShouldBe("account_unknown");

        File.Exists(bed.In("f")).ShouldBeFalse();
        (await bed.IsThereAsync(document)).ShouldBeFalse();
    }

    [Fact]
    public async Task Template_is_filled_once()
    {
        bed.Work.Variables["device.name"] = "{{device.serial}} $0 $1";
        bed.Work.Variables["device.serial"] = "";

        await bed.ApplyAsync(
            PolicyBed.File(bed.In("f"), "{{ device.name }}|{{device.serial}}|{x}\n", ",\"template\":true")
        );

        (await File.ReadAllTextAsync(bed.In("f"))).ShouldBe("{{device.serial}} $0 $1||{x}\n");
    }

    [Fact]
    public async Task Template_without_a_value_or_with_lines_in_one_fails()
    {
        var document = PolicyBed.File(bed.In("f"), "{{owner.name}}", ",\"template\":true");
        (await bed.ApplyAsync(document)).Code.ShouldBe("template_variable");

        bed.Work.Variables["owner.name"] = "Ada\nPermitRootLogin yes";
        (await bed.ApplyAsync(document)).Code.ShouldBe("template_value");

        File.Exists(bed.In("f")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"files":[{"path":"/etc/../shadow","content":""}]}""")]
    [InlineData("""{"files":[{"path":"/etc/x","content":"","owner":"-R"}]}""")]
    [InlineData("""{"services":[{"name":"--now","enabled":true}]}""")]
    [InlineData("""{"services":[{"name":"a;reboot","enabled":true}]}""")]
    [InlineData("{}")]
    [InlineData("nothing")]
    public async Task What_the_server_would_refuse_is_refused(string document)
    {
        (await bed.ApplyAsync(document)).Code.ShouldBe("document_invalid");
        (await bed.IsThereAsync(document)).ShouldBeFalse();
        bed.Tools.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Path_of_another_system_is_unsupported()
    {
        var outcome = await bed.ApplyAsync(PolicyBed.File("C:\\ProgramData\\x.ini", "x"));

        outcome.Result.ShouldBe(ItemResult.Unsupported);
        outcome.Code.ShouldBe("other_platform");
    }

    [Fact]
    public async Task Folder_at_the_place_of_a_file_stays()
    {
        Directory.CreateDirectory(bed.In("f"));

        (await bed.ApplyAsync(PolicyBed.File(bed.In("f"), "x"))).Code.ShouldBe("no_file");

        Directory.Exists(bed.In("f")).ShouldBeTrue();
    }

    [Fact]
    public async Task Places_that_others_write_to_are_refused()
    {
        var open = Directory.CreateDirectory(bed.In("open")).FullName;
        File.SetUnixFileMode(open, (UnixFileMode)Convert.ToInt32("777", 8));
        File.CreateSymbolicLink(bed.In("link"), open);

        foreach (var path in new[] { Path.Combine(open, "f"), Path.Combine(open, "new/f"), bed.In("link/f") })
        {
            (await bed.ApplyAsync(PolicyBed.File(path, "x"))).Code.ShouldBe("folder_not_safe");
        }

        File.SetUnixFileMode(open, (UnixFileMode)Convert.ToInt32("1777", 8));
        (await bed.ApplyAsync(PolicyBed.File(Path.Combine(open, "f"), "x"))).Code.ShouldBe("folder_not_safe");
        (await bed.ApplyAsync(PolicyBed.File(Path.Combine(open, "new/f"), "x"))).Code.ShouldBe("folder_not_safe");
        Directory.GetFileSystemEntries(open).ShouldBeEmpty();
    }

    [FactAsRoot]
    public async Task Links_and_folders_of_other_users_are_refused()
    {
        Directory.CreateDirectory(bed.In("theirs"));
        Directory.CreateDirectory(bed.In("safe"));
        File.CreateSymbolicLink(bed.In("link"), bed.In("safe"));
        await GiveAwayAsync(bed.In("theirs"));
        await GiveAwayAsync(bed.In("link"));

        (await bed.ApplyAsync(PolicyBed.File(bed.In("theirs/f"), "x"))).Code.ShouldBe("folder_not_safe");
        (await bed.ApplyAsync(PolicyBed.File(bed.In("link/f"), "x"))).Code.ShouldBe("folder_not_safe");

        Directory.GetFiles(bed.In("safe")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Links_of_the_system_are_followed()
    {
        Directory.CreateDirectory(bed.In("real/deep"));
        File.CreateSymbolicLink(bed.In("real/back"), "../real/./deep");
        File.CreateSymbolicLink(bed.In("round"), "round");

        (await bed.ApplyAsync(PolicyBed.File(bed.In("real/back/f"), "x"))).ShouldBe(ItemOutcome.Done);

        File.Exists(bed.In("real/deep/f")).ShouldBeTrue();
        (await bed.ApplyAsync(PolicyBed.File(bed.In("round/f"), "x"))).Code.ShouldBe("folder_not_safe");
    }

    private static async Task GiveAwayAsync(string path) =>
        (
            await new Toolbox(ToolFolders.OfThisMachine, TimeProvider.System).RunAsync(
                new ToolCall("chown", "-h", "1:1", "--", path),
                default
            )
        ).Succeeded.ShouldBeTrue();

    public void Dispose() => bed.Dispose();
}
