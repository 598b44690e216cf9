namespace Muster.Modules.Devices.Expected;

/// <summary>
/// Makers of Windows computers share serial numbers: a row that has all three goes by maker, model and serial number, as one value that is
/// compared as it stands. A device that does not say its model is found by the serial number alone.
/// </summary>
internal readonly record struct ModelledSerial(string Manufacturer, string Model, string SerialNumber)
{
    private const string Windows = "windows";

    public static ExpectedMatch Judge(ExpectedMatch match, ShownIdentity shown)
    {
        if (
            match is not { Kind: ExpectedMatchKind.Claim, By.Kind: IdentifierKinds.SerialNumber }
            || Of(match.Device) is not { } listed
            || Of(shown) is not { } said
        )
        {
            return match;
        }

        return match with
        {
            Kind = said == listed ? ExpectedMatchKind.Claim : ExpectedMatchKind.Near,
            By = new DeviceIdentifier(IdentifierKinds.ManufacturerModelSerial, listed.ToString()),
            Shown = said.ToString(),
        };
    }

    public override string ToString() => $"{Manufacturer} / {Model} / {SerialNumber}";

    private static ModelledSerial? Of(ExpectedDetails row) =>
        row is { Platform: Windows, Manufacturer: { } manufacturer, Model: { } model, SerialNumber: { } serial }
            ? new ModelledSerial(manufacturer, model, serial)
            : null;

    private static ModelledSerial? Of(ShownIdentity shown) =>
        shown is { ClaimedHardware: { } said, ClaimedSerialNumber: { } serial }
            ? new ModelledSerial(said.Manufacturer, said.Model, serial)
            : null;
}
