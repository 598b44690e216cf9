using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Modules.People;
using Muster.Spreadsheets.Headers;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Check;

/// <summary>Holds rows against what is there: earlier rows of the same list, devices, people. A handful of queries for some thousand rows.</summary>
internal sealed class RowComparison(Database database)
{
    public Task CompareAsync(PreApprovalImportId import, IReadOnlyList<CheckedRow> rows, CancellationToken ct) =>
        database.ReadAsync(
            async (db, token) =>
            {
                await DevicesAsync(db, rows, token);
                await RepeatedRows.TellAsync(db, import, rows, token);
                await PeopleAsync(db, rows, token);
                await GroupComparison.TellAsync(db, rows, token);
                foreach (var row in rows)
                {
                    DeviceDifference.Warn(row);
                }

                return true;
            },
            ct
        );

    private static async Task DevicesAsync(MusterDbContext db, IReadOnlyList<CheckedRow> rows, CancellationToken ct)
    {
        var identifiers = rows.SelectMany(row => row.Identifiers)
            .Select(one => new DeviceIdentifier(one.Kind, one.Value))
            .ToHashSet();
        var expected = await db.ExpectedByAsync(identifiers, ct);
        var serials = rows.Select(row => row.Row.Text(Field.SerialNumber)).OfType<string>().ToList();
        var enrolled = await db.EnrolledSerialsAsync(serials, ct);
        var arrived = await db.ArrivedByAsync(identifiers, ct);
        var recognised = await db.ExpectedIdentifiersAsync(
            [.. expected.Values.Select(one => one.DeviceId).Distinct()],
            ct
        );
        foreach (var row in rows)
        {
            var own = row.Identifiers.Select(one => new DeviceIdentifier(one.Kind, one.Value)).ToList();
            var matches = own.Select(one => expected.GetValueOrDefault(one))
                .OfType<ExpectedDetails>()
                .DistinctBy(one => one.DeviceId)
                .ToList();
            DeviceDifference.Tell(row, matches, recognised);
            row.HasArrived = row.Known is null && own.Exists(arrived.Contains);
            if (row.HasArrived || (row.Row.Text(Field.SerialNumber) is { } serial && enrolled.Contains(serial)))
            {
                row.Findings.Add(
                    new Finding(
                        "ROW_SERIAL_ENROLLED",
                        Level.Warning,
                        Field.SerialNumber,
                        "A device with this serial is already enrolled.",
                        row.Row.Text(Field.SerialNumber)
                    )
                );
            }
        }
    }

    private static async Task PeopleAsync(MusterDbContext db, IReadOnlyList<CheckedRow> rows, CancellationToken ct)
    {
        var keys = rows.Select(row => row.EmailKey).OfType<string>().Distinct().ToList();
        var people = await db.People().Where(person => keys.Contains(person.EmailKey!)).ToListAsync(ct);
        var byEmail = people
            .GroupBy(person => person.EmailKey!)
            .ToDictionary(group => group.Key, group => group.OrderBy(person => person.Id).First());
        var owners = rows.Select(row => row.Known?.OwnerPersonId).OfType<PersonId>().Distinct().ToList();
        var addresses = await db.People()
            .Where(person => owners.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Email, ct);
        await PeerIdComparison.TellAsync(db, rows, byEmail, ct);
        foreach (var row in rows)
        {
            row.Person = row.EmailKey is { } key && byEmail.TryGetValue(key, out var person) ? person.Id : null;
            if (row.Person is not null)
            {
                TellDetails(row, byEmail[row.EmailKey!]); // it was found by it
            }

            if (row.Known is { } known && row.EmailKey is not null && known.OwnerPersonId != row.Person)
            {
                var before = known.OwnerPersonId is { } owner ? addresses.GetValueOrDefault(owner) : null;
                row.Changes.Add(new FieldChange(Field.Email, before, row.Row.Text(Field.Email)));
            }
        }
    }

    private static void TellDetails(CheckedRow row, PersonRow person)
    {
        var mobile = row.Row.Text(Field.Mobile) is { } text ? RowRules.MobileOf(text) : null;
        var field =
            row.Row.Text(Field.Name) is { } name && name != person.DisplayName ? Field.Name
            : mobile is not null && mobile != person.Mobile ? Field.Mobile
            : (Field?)null;
        if (field is { } differs)
        {
            row.Findings.Add(
                new Finding(
                    "ROW_USER_EXISTS",
                    Level.Choice,
                    differs,
                    $"This user is there already as {person.DisplayName}{(person.Mobile is null ? "" : $", {person.Mobile}")}: replace the details or skip them.",
                    row.Row.Text(differs)
                )
            );
        }
    }
}
