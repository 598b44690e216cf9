using System.Text.Json;
using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Modules.People;
using Muster.Modules.PreApproval.Check;
using Muster.Modules.PreApproval.Internal;
using Muster.Spreadsheets.Headers;

namespace Muster.Modules.PreApproval.Commit;

/// <summary>What a row that was kept says of its device and its user.</summary>
internal static class ListedRows
{
    public static ListedPerson PersonOf(ImportRow row)
    {
        var cells = CellsOf(row);
        return new ListedPerson(
            cells.Text(Field.Name)!, // rows without are errors
            cells.Text(Field.Email)!,
            cells.Text(Field.Mobile) is { } mobile ? RowRules.MobileOf(mobile) : null,
            row.PeerId
        );
    }

    /// <param name="known">What is expected of the device by now: what the row does not say stays as it is.</param>
    /// <param name="recognised">By what it is recognised by now.</param>
    /// <param name="groups">Those that it joins.</param>
    /// <param name="password">That it comes in with by now.</param>
    public static ListedDevice DeviceOf(
        ImportRow row,
        MappedRow cells,
        PersonId owner,
        ExpectedDetails? known,
        IEnumerable<DeviceIdentifier> recognised,
        IReadOnlyList<DeviceGroupId> groups,
        ListedPassword? password,
        TimeProvider clock
    )
    {
        var identifiers = Identifier.Of(cells);
        return new ListedDevice(
            new ExpectedDetails
            {
                DeviceId = known?.DeviceId ?? Uuid7.New<DeviceId>(clock),
                DisplayName = cells.Text(Field.DeviceName) ?? known?.DisplayName ?? identifiers[0].Value, // rows without are errors
                Platform = Listed.PlatformOf(cells.Text(Field.Platform)!),
                Ownership = cells.Text(Field.Ownership)!,
                OwnerPersonId = owner == default ? known?.OwnerPersonId : owner,
                SerialNumber = cells.Text(Field.SerialNumber) ?? known?.SerialNumber,
                Manufacturer = cells.Text(Field.Manufacturer) ?? known?.Manufacturer,
                Model = cells.Text(Field.Model) ?? known?.Model,
                AssetTag = cells.Text(Field.AssetTag) ?? known?.AssetTag,
            },
            [
                .. identifiers.Select(one => new DeviceIdentifier(one.Kind, one.Value)),
                .. recognised.Where(one => !identifiers.Any(named => named.Kind == one.Kind)),
            ],
            groups,
            PasswordMarks.Of(row) ?? password
        );
    }

    public static MappedRow CellsOf(ImportRow row) =>
        new(
            row.Line,
            JsonSerializer
                .Deserialize(row.Cells, PreApprovalJson.Default.DictionaryStringString)!
                .ToDictionary(cell => FieldName.Find(cell.Key)!.Value, cell => cell.Value) // we wrote it
        );
}
