using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Devices.Expected;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Devices;

/// <summary>Looks for devices that ask on the list of expected ones. Values are compared as they stand, case and all.</summary>
public static class ExpectedSearch
{
    private static readonly PerModel<Func<MusterDbContext, ShownIdentity, Task<ExpectedMatch?>>> Match = new(() =>
        async (db, shown) =>
        {
            var match = (await db.ExpectedMatchesAsync([shown], CancellationToken.None))[0];
            return shown.Password is { } password
                ? await ExpectedPasswords.WithPasswordAsync(db, match, password, shown.Key, CancellationToken.None)
                : match;
        }
    );

    public static Task<ExpectedMatch?> ExpectedMatchAsync(
        this MusterDbContext db,
        ShownIdentity shown,
        CancellationToken ct
    )
    {
        ct.ThrowIfCancellationRequested();
        return Match.OnceAsync(db, shown);
    }

    /// <param name="shown">At most some hundred. Passwords are not looked at.</param>
    /// <returns>In their order. What is proved comes before what is claimed, and that before what is only near.</returns>
    public static async Task<IReadOnlyList<ExpectedMatch?>> ExpectedMatchesAsync(
        this MusterDbContext db,
        IReadOnlyList<ShownIdentity> shown,
        CancellationToken ct
    )
    {
        var rows = await FindAsync(db, [.. shown.SelectMany(one => one.Proved.Concat(one.Claimed))], ct);
        var matches = shown.Select(one => Exact(one, rows)).ToArray();
        var open = shown.Where((one, i) => matches[i] is null && one.ClaimedSerialNumber is not null).ToList();
        if (open.Count > 0)
        {
            var near = await NearAsync(db, [.. open.Select(one => SearchKey.Of(one.ClaimedSerialNumber!))], ct); // asked above
            for (var i = 0; i < shown.Count; i++)
            {
                matches[i] ??= Near(shown[i], near);
            }
        }

        return matches;
    }

    /// <summary>Whether the key is on the list, or the password of a row was given, so that its device is no stranger.</summary>
    public static async Task<bool> IsProvedExpectedAsync(
        this MusterDbContext db,
        ShownIdentity shown,
        string platform,
        CancellationToken ct
    ) =>
        (await FindAsync(db, [.. shown.Proved], ct)).Exists(row => row.Device.WithdrawnAt is null)
        || (
            shown.Password is not null
            && await db.ExpectedMatchAsync(shown, ct) is { Kind: ExpectedMatchKind.Password } match
            && match.IsTakenBy(platform)
        );

    /// <summary>The groups that it joins when it comes, as that version of it says.</summary>
    public static async Task<IReadOnlyList<DeviceGroupId>> GroupsOfExpectedAsync(
        this MusterDbContext db,
        DeviceId device,
        long batch,
        CancellationToken ct
    ) =>
        await db.Set<ExpectedGroup>()
            .Where(row => row.DeviceId == device && row.Batch == batch)
            .Select(row => row.GroupId)
            .ToListAsync(ct);

    /// <summary>Whether anything is expected at all.</summary>
    public static Task<bool> AnythingExpectedAsync(this MusterDbContext db, CancellationToken ct) =>
        db.ExpectedDevices().AnyAsync(ct);

    private static ExpectedMatch? Exact(ShownIdentity shown, List<FoundRow> rows)
    {
        return Of(shown.Proved, ExpectedMatchKind.Key)
            ?? Of(shown.Claimed, ExpectedMatchKind.Claim)
            ?? Of(shown.Proved.Concat(shown.Claimed), ExpectedMatchKind.Withdrawn);

        ExpectedMatch? Of(IEnumerable<DeviceIdentifier> identifiers, ExpectedMatchKind kind) =>
            identifiers
                .SelectMany(one => rows.Where(row => row.By == one))
                .Where(row => row.Device.WithdrawnAt is not null == (kind == ExpectedMatchKind.Withdrawn))
                .Select(row => ModelledSerial.Judge(row.ToMatch(kind, row.By.Value), shown))
                .FirstOrDefault();
    }

    private static ExpectedMatch? Near(ShownIdentity shown, List<FoundRow> rows) =>
        shown.ClaimedSerialNumber is { } serial
            ? rows.Where(row => SearchKey.Of(row.By.Value) == SearchKey.Of(serial))
                .Select(row => row.ToMatch(ExpectedMatchKind.Near, serial))
                .FirstOrDefault()
            : null;

    private static async Task<List<FoundRow>> FindAsync(
        MusterDbContext db,
        IReadOnlyCollection<DeviceIdentifier> identifiers,
        CancellationToken ct
    )
    {
        // One question for all kinds; what has the value of one and the kind of another is dropped by who compares.
        var kinds = identifiers.Select(one => one.Kind).Distinct().ToList();
        var values = identifiers.Select(one => one.Value).Distinct().ToList();
        var ofKinds = db.Set<ExpectedIdentifier>().Where(one => kinds.Contains(one.Kind) && values.Contains(one.Value));
        var found = await ReadAsync(db, ofKinds, ct);
        found.RemoveAll(row => !identifiers.Contains(row.By));
        return found;
    }

    private static async Task<List<FoundRow>> NearAsync(
        MusterDbContext db,
        IReadOnlyCollection<string> keys,
        CancellationToken ct
    ) =>
        [
            .. (
                await ReadAsync(
                    db,
                    db.Set<ExpectedIdentifier>()
                        .Where(one => one.Kind == IdentifierKinds.SerialNumber && keys.Contains(one.ValueKey)),
                    ct
                )
            ).Where(row => row.Device.WithdrawnAt is null),
        ];

    private static async Task<List<FoundRow>> ReadAsync(
        MusterDbContext db,
        IQueryable<ExpectedIdentifier> identifiers,
        CancellationToken ct
    )
    {
        var rows = await (
            from one in identifiers
            join device in db.ListedDevices()
                on new { one.DeviceId, one.Batch } equals new { device.DeviceId, device.Batch }
            orderby device.DeviceId
            select new
            {
                one.Kind,
                one.Value,
                Device = device,
            }
        ).ToListAsync(ct);
        return rows.ConvertAll(row => new FoundRow(new DeviceIdentifier(row.Kind, row.Value), row.Device));
    }

    private sealed record FoundRow(DeviceIdentifier By, ExpectedDevice Device)
    {
        public ExpectedMatch ToMatch(ExpectedMatchKind kind, string shown) =>
            new(ExpectedLookup.Of(Device), Device.Batch, kind, By, shown);
    }
}
