using System.Text;
using Muster.Contracts.PreApproval;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.PreApproval.ImportCalls;

namespace Muster.Integration.PreApproval;

/// <summary>What is given out as a file, and how a file is read.</summary>
public sealed class ImportFileTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task P_11_sample_can_be_uploaded_without_a_change(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var sample = await host.Admin.GetByteArrayAsync($"{Route}/sample.csv");

        Encoding
            .UTF8.GetString(sample)
            .ShouldStartWith(
                "\uFEFFName,SAMAccountName,Email,Mobile,Ownership,Serial Number,Device Name,Platform,Password\r\n"
            );
        var import = await host.CheckedAsync(sample);

        import.Columns.ShouldAllBe(column => column.Field != null && column.Confidence == "exact");
        (import.Totals.New, import.Totals.Error, import.Totals.Conflict).ShouldBe((3, 0, 0));
        (await host.RowsAsync(import))[0].Cells["mobile"].ShouldBe("+4930123456");
    }

    [Theory, OnBothDatabases]
    public async Task P_104_rejected_rows_are_downloaded_as_they_stood_with_their_reasons_and_upload_again(
        DatabaseKind kind
    )
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var import = await host.CheckedAsync(
            "Name,Email,Ownership,Serial Number,Platform,Colour,Password\n"
                + "Good,good-p104@example.org,corporate,P104-1,linux,red,first-secret\n"
                + "=1+1,nowhere,corporate,P104-2,linux,green,second-secret\n"
        );

        var file = (await host.Admin.GetStringAsync($"{Route}/imports/{import.Id}/rejected.csv")).TrimStart('\uFEFF');

        file.ShouldBe(
            "Name,Email,Ownership,Serial Number,Platform,Colour,Line,Problems\r\n"
                + "'=1+1,nowhere,corporate,P104-2,linux,green,3,ROW_EMAIL: Email is not a valid address.\r\n"
        );
        var again = await host.CheckedAsync(file.Replace("nowhere", "now@example.org", StringComparison.Ordinal));
        (again.Totals.New, again.Totals.Error).ShouldBe((1, 0));
        (await host.RowsAsync(again))[0].Cells["name"].ShouldBe("=1+1");
    }

    [Theory, OnBothDatabases]
    public async Task P_104_rejected_rows_go_round_more_than_once(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var file =
            "Name,Email,Ownership,Serial Number,Platform\nGood,good-r104@example.org,corporate,P104-G,linux\n"
            + "Ann,nowhere,corporate,P104-R,linux\n";
        for (var round = 0; round < 3; round++)
        {
            var import = await host.CheckedAsync(file);
            file = (await host.Admin.GetStringAsync($"{Route}/imports/{import.Id}/rejected.csv")).TrimStart('\uFEFF');
            file.ShouldBe(
                "Name,Email,Ownership,Serial Number,Platform,Line,Problems\r\n"
                    + $"Ann,nowhere,corporate,P104-R,linux,{(round == 0 ? 3 : 2)},ROW_EMAIL: Email is not a valid address.\r\n"
            );
        }
    }

    [Theory, OnBothDatabases]
    public async Task P_104_column_that_somebody_mapped_is_part_of_the_list_whatever_its_name(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var import = await host.UploadAsync(
            "Name,Email,Ownership,Serial Number,Platform,line\nAnn,nowhere,corporate,P104-L,linux,A-17\n"
        );

        var ready = await host.CheckedAsync(
            import,
            ["name", "email", "ownership", "serialNumber", "platform", "assetTag"]
        );

        (await host.Admin.GetStringAsync($"{Route}/imports/{ready.Id}/rejected.csv"))
            .TrimStart('\uFEFF')
            .ShouldBe(
                "Name,Email,Ownership,Serial Number,Platform,line,Problems\r\n"
                    + "Ann,nowhere,corporate,P104-L,linux,A-17,ROW_EMAIL: Email is not a valid address.\r\n"
            );
    }

    [Theory, OnBothDatabases]
    public async Task P_107_password_is_nowhere_but_as_a_mark_and_the_file_goes_with_the_commit(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var import = await host.UploadAsync(
            "Name,Email,Ownership,Serial Number,Platform,Password\n"
                + "Pia,pia-p107@example.org,corporate,P107-1,linux,swordfish-p107\n"
                + "Pia,pia-p107@example.org,corporate,P107-2,linux,swordfish-p107\n"
        );
        (await host.Admin.GetStringAsync($"{Route}/imports/{import.Id}/sheet")).ShouldNotContain("swordfish");

        var ready = await host.CheckedAsync(import);
        (await host.Admin.GetStringAsync($"{Route}/imports/{import.Id}/rows")).ShouldNotContain("swordfish");
        await host.CommittedAsync(ready);

        var marks = await Sql.RowsAsync(
            host.Database,
            $"SELECT password_mac FROM pre_approval_import_rows WHERE cells LIKE '%P107-%' ORDER BY line"
        );
        marks.Count.ShouldBe(2);
        marks.Distinct().Count().ShouldBe(2); // equal passwords are not seen to be equal
        marks.ShouldAllBe(mark => mark.Length == 64);
        (
            await Sql.RowsAsync(
                host.Database,
                "SELECT count(*) FROM pre_approval_imports WHERE sample LIKE '%swordfish-p107%'"
            )
        ).ShouldBe(["0"]);
        (await FilesOfAsync(host, import)).ShouldBe(["0"]);
    }

    [Theory, OnBothDatabases]
    public async Task P_131_file_is_read_anew_as_a_person_says(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var import = await host.UploadAsync(
            "Name;Email;Ownership;Serial Number;Platform\nJürgen;j@e.de;corporate;P131;ios\n"
        );
        var sheet = await host.GetAsync<ImportSample>($"{Route}/imports/{import.Id}/sheet");
        sheet.Rows.ShouldHaveSingleItem().Cells.ShouldBe(["Jürgen", "j@e.de", "corporate", "P131", "ios"]);
        sheet.Delimiters.ShouldBe([",", ";", "\t", "|"], ignoreOrder: true);

        var read = await host.ReadAsync(
            import,
            new ReadPreApprovalImport { Encoding = "windows-1252", Delimiter = ";" }
        );

        (read.Sheet.Encoding, read.State).ShouldBe(("windows-1252", "uploaded"));
        var other = await host.GetAsync<ImportSample>($"{Route}/imports/{import.Id}/sheet");
        other.Rows[0].Cells[0].ShouldBe("JÃ¼rgen");
        var ready = await host.CheckedAsync(read); // and the check reads it so, too
        (await host.RowsAsync(ready))[0].Cells["name"].ShouldBe("JÃ¼rgen");
    }

    [Theory, OnBothDatabases]
    public async Task File_is_not_read_in_a_way_that_is_not_known(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var import = await host.UploadAsync(List("Ann,a@example.org,corporate,READ-1,linux,,"));

        (await host.FaultsAsync(import, new ReadPreApprovalImport { Encoding = "klingon" })).ShouldBe(["encoding"]);
        (await host.FaultsAsync(import, new ReadPreApprovalImport { Delimiter = "x" })).ShouldBe(["delimiter"]);
        var old = await host.UploadAsync(
            Encoding.Latin1.GetBytes(List("Jürgen,a@example.org,corporate,READ-2,linux,,"))
        );
        old.Sheet.Encoding.ShouldBe("windows-1252");
        (await host.FaultsAsync(old, new ReadPreApprovalImport { Encoding = "utf-8" })).ShouldBe(["encoding"]);
    }

    [Theory, OnBothDatabases]
    public async Task P_131_mapping_is_remembered_for_a_header_that_was_committed(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var text = "Wer,Adresse X,Wessen,Gerät Z,Welt\nAnn,ann-p131@example.org,corporate,{0},linux\n";
        string?[] fields = ["name", "email", "ownership", "serialNumber", "platform"];
        var first = await host.UploadAsync(text.Replace("{0}", "P131-R1", StringComparison.Ordinal));
        first.MappingIsRemembered.ShouldBeFalse();
        first.Findings.ShouldContain(finding => finding.Code == "MAP_REQUIRED_MISSING");

        await host.CommittedAsync(await host.CheckedAsync(first, fields));
        var second = await host.UploadAsync(text.Replace("{0}", "P131-R2", StringComparison.Ordinal));

        second.MappingIsRemembered.ShouldBeTrue();
        second.Columns.Select(column => column.Field).ShouldBe(fields);
        second.Findings.ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task P_131_header_with_a_line_break_is_another_than_two_columns(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        const string Needed = "Name,Email,Ownership,Serial Number,Platform";
        await host.CommittedAsync(
            await host.CheckedAsync($"{Needed},\"Colour\nSize\"\nAnn,break@example.org,corporate,P131-B1,linux,red\n")
        );

        var import = await host.UploadAsync(
            $"{Needed},Colour,Size\nAnn,break@example.org,corporate,P131-B2,linux,red,large\n"
        );

        import.MappingIsRemembered.ShouldBeFalse();
        import.Columns.Count.ShouldBe(7);
        (await host.GetAsync<ImportSample>($"{Route}/imports/{import.Id}/sheet")).Rows.ShouldHaveSingleItem();
    }

    [Theory, OnBothDatabases]
    public async Task Cancelled_list_changes_nothing_and_loses_its_file(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var import = await host.CheckedAsync(List("Ann,a@example.org,corporate,CANCEL-1,linux,,"));

        var cancelled = await host.PostAsync<PreApprovalImport>($"{Route}/imports/{import.Id}/cancel", new { });

        cancelled.State.ShouldBe("cancelled");
        (await FilesOfAsync(host, import)).ShouldBe(["0"]);
        (
            await host.TryPostAsync(
                $"{Route}/imports/{import.Id}/commit",
                new CommitPreApprovalImport { Version = import.Version }
            )
        ).ShouldBe((409, "import_finished"));
        (await host.TryPostAsync($"{Route}/imports/{import.Id}/undo", new { })).ShouldBe((409, "import_not_committed"));
    }

    private static Task<List<string>> FilesOfAsync(MusterHost host, PreApprovalImport import) =>
        Sql.RowsAsync(
            host.Database,
            $"SELECT count(*) FROM pre_approval_file_parts WHERE import_id IN (SELECT id FROM pre_approval_imports WHERE file_hash = '{import.FileHash}')"
        );
}
