using Muster.Kernel.Text;
using Muster.Storage.Copying;

namespace Muster.Modules.Devices.Expected;

/// <summary>The tables into which batches are written many rows at a time.</summary>
internal static class ExpectedTables
{
    public static CopiedTable Devices { get; } =
        new(
            "expected_devices",
            [
                new("device_id", ColumnKind.Id),
                new("batch", ColumnKind.Number),
                new("display_name", ColumnKind.Text),
                new("display_name_key", ColumnKind.Text),
                new("platform", ColumnKind.Text),
                new("ownership", ColumnKind.Text),
                new("owner_person_id", ColumnKind.Id),
                new("serial_number", ColumnKind.Text),
                new("manufacturer", ColumnKind.Text),
                new("model", ColumnKind.Text),
                new("asset_tag", ColumnKind.Text),
                new("listed_at", ColumnKind.Instant),
                new("row_version", ColumnKind.Number),
            ]
        );

    public static CopiedTable Identifiers { get; } =
        new(
            "expected_identifiers",
            [
                new("kind", ColumnKind.Text),
                new("value", ColumnKind.Text),
                new("value_key", ColumnKind.Text),
                new("batch", ColumnKind.Number),
                new("device_id", ColumnKind.Id),
            ]
        );

    public static CopiedTable Groups { get; } =
        new(
            "expected_groups",
            [new("group_id", ColumnKind.Id), new("device_id", ColumnKind.Id), new("batch", ColumnKind.Number)]
        );

    public static CopiedTable Passwords { get; } =
        new(
            "expected_passwords",
            [
                new("device_id", ColumnKind.Id),
                new("batch", ColumnKind.Number),
                new("place", ColumnKind.Text),
                new("mark", ColumnKind.Text),
            ]
        );

    public static object?[] Row(ExpectedDetails details, long batch, DateTimeOffset now) =>
        [
            details.DeviceId.Value,
            batch,
            details.DisplayName,
            SearchKey.Of(details.DisplayName),
            details.Platform,
            details.Ownership,
            details.OwnerPersonId?.Value,
            details.SerialNumber,
            details.Manufacturer,
            details.Model,
            details.AssetTag,
            now,
            1L,
        ];
}
