using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Identity;

/// <summary>Who a machine is under stress: each case with the outcome that a person would want. The same table is in docs/guide/devices.md.</summary>
public sealed class CaseTests(Hosts hosts) : IClassFixture<Hosts>
{
    private static readonly TimeSpan TwoYears = TimeSpan.FromDays(730);

    private static readonly Dictionary<string, (Func<ClockedHost, Task<Outcome>> Happens, Outcome Wanted)> Table = new()
    {
        ["another key under the name of a device"] = (
            Cases.AnotherKeyUnderTheName,
            new Outcome("pending", Other: "active", Asks: "device_key_taken")
        ),
        ["re-imaged machine, approved as replacement"] = (
            Cases.ReimagedMachine,
            new Outcome("active", Other: "revoked")
        ),
        ["same key under another name"] = (Cases.SameKeyUnderAnotherName, new Outcome("active", Asks: "pending")),
        ["image with a key that nobody let in yet"] = (
            Cases.ImageWithAKeyThatNobodyLetIn,
            new Outcome("pending", Other: "superseded", Asks: "pending")
        ),
        ["copied state folder, both machines running"] = (
            Cases.CopiedStateFolder,
            new Outcome("suspended", Other: "suspended", Asks: "shared key open")
        ),
        ["disk moved to another machine"] = (Cases.MovedToAnotherMachine, new Outcome("active")),
        ["virtual machine rolled back to a snapshot"] = (Cases.RolledBackVirtualMachine, new Outcome("active")),
        ["renamed machine"] = (Cases.RenamedMachine, new Outcome("active")),
        ["clock two years fast"] = (Cases.WrongClock(TwoYears), new Outcome("active", Other: "clock_skew")),
        ["clock two years slow"] = (Cases.WrongClock(-TwoYears), new Outcome("active", Other: "clock_skew")),
        ["rotation cut short before the server heard of it"] = (
            Cases.RotationThatTheServerNeverHeardOf,
            new Outcome("active", Other: "rotated")
        ),
        ["rotation whose answer was lost"] = (
            Cases.RotationWhoseAnswerWasLost,
            new Outcome("active", Other: "rotated")
        ),
        ["rotation whose answer was lost, noticed after days"] = (
            Cases.RotationWhoseAnswerWasLostForDays,
            new Outcome("active", Other: "key_rotated")
        ),
        ["state folder out of a backup from before a rotation"] = (
            Cases.StateFolderOutOfAnOldBackup,
            new Outcome("key_rotated", Other: "active")
        ),
    };

    public static TheoryData<string, DatabaseKind> Rows
    {
        get
        {
            var rows = new TheoryData<string, DatabaseKind>();
            foreach (var name in Table.Keys)
            {
                rows.Add(name, DatabaseKind.Sqlite);
                rows.Add(name, DatabaseKind.Postgres);
            }

            return rows;
        }
    }

    [Theory, MemberData(nameof(Rows))]
    public async Task Identity_stands_the_case(string name, DatabaseKind kind)
    {
        var (happens, wanted) = Table[name];

        (await happens(await hosts.OnAsync(kind))).ShouldBe(wanted);
    }
}
