using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Modules.People;
using Muster.Modules.PreApproval.Internal;
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
                await TwiceAsync(db, import, rows, token);
                await DevicesAsync(db, rows, token);
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

    private static async Task TwiceAsync(
        MusterDbContext db,
        PreApprovalImportId import,
        IReadOnlyList<CheckedRow> rows,
        CancellationToken ct
    )
    {
        var first = new Dictionary<Identifier, long>();
        foreach (var kind in rows.SelectMany(row => row.Identifiers).Distinct().GroupBy(one => one.Kind))
        {
            var values = kind.Select(one => one.Value).ToList();
            var lines = await db.Set<ImportIdentifier>()
                .Where(one => one.ImportId == import && one.Kind == kind.Key && values.Contains(one.Value))
                .GroupBy(one => one.Value)
                .Select(group => new { Value = group.Key, Line = group.Min(one => one.Line) })
                .ToListAsync(ct);
            lines.ForEach(one => first[new Identifier(kind.Key, one.Value)] = one.Line);
        }

        foreach (var row in rows)
        {
            foreach (var one in row.Identifiers)
            {
                if (first.TryGetValue(one, out var line))
                {
                    var field = FieldName.Find(one.Kind)!.Value; // we named it
                    row.Findings.Add(
                        new Finding(
                            field == Field.SerialNumber ? "ROW_DUP_SERIAL" : "ROW_DUP_IDENTIFIER",
                            Level.Error,
                            field,
                            field == Field.SerialNumber
                                ? $"Serial also on line {line}."
                                : $"{FieldText.Of(field)} also on line {line}.",
                            one.Value
                        )
                    );
                }
                else
                {
                    first[one] = row.Row.Line;
                }
            }
        }
    }

    private static async Task DevicesAsync(MusterDbContext db, IReadOnlyList<CheckedRow> rows, CancellationToken ct)
    {
        var identifiers = rows.SelectMany(row => row.Identifiers)
            .Select(one => new DeviceIdentifier(one.Kind, one.Value))
            .ToHashSet();
        var expected = await db.ExpectedByAsync(identifiers, ct);
        var serials = rows.Select(row => row.Row.Text(Field.SerialNumber)).OfType<string>().ToList();
        var enrolled = await db.EnrolledSerialsAsync(serials, ct);
        foreach (var row in rows)
        {
            var matches = row
                .Identifiers.Select(one => expected.GetValueOrDefault(new DeviceIdentifier(one.Kind, one.Value)))
                .OfType<ExpectedDetails>()
                .DistinctBy(one => one.DeviceId)
                .ToList();
            DeviceDifference.Tell(row, matches);
            if (row.Row.Text(Field.SerialNumber) is { } serial && enrolled.Contains(serial))
            {
                row.Findings.Add(
                    new Finding(
                        "ROW_SERIAL_ENROLLED",
                        Level.Warning,
                        Field.SerialNumber,
                        "A device with this serial is already enrolled.",
                        serial
                    )
                );
            }
        }
    }

    private static async Task PeopleAsync(MusterDbContext db, IReadOnlyList<CheckedRow> rows, CancellationToken ct)
    {
        var keys = rows.Select(row => row.EmailKey).OfType<string>().Distinct().ToList();
        var people = await db.People()
            .Where(person => person.EmailKey != null && keys.Contains(person.EmailKey))
            .ToListAsync(ct);
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
        if (row.Row.Text(Field.Name) is { } name && name != person.DisplayName)
        {
            row.Findings.Add(
                new Finding(
                    "ROW_USER_EXISTS",
                    Level.Choice,
                    Field.Name,
                    $"This user is there already as {person.DisplayName}: replace the details or skip them.",
                    name
                )
            );
        }
    }
}
