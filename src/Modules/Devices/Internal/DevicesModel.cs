using Microsoft.EntityFrameworkCore;
using Muster.Modules.Devices.Instances;
using Muster.Modules.Devices.LastSeen;
using Muster.Modules.Devices.Owners;
using Muster.Modules.Devices.Rules;
using Muster.Modules.Devices.SharedKeys;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.Internal;

internal sealed class DevicesModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Device>(row =>
        {
            row.ToTable("devices").HasKey(r => r.Id);
            row.Ignore(r => r.IsRetired);
            row.HasIndex(r => r.DeviceKey).IsUnique().HasFilter("status <> 'revoked'");
            row.HasIndex(r => new { r.DeviceKey, r.EnrolledAt });
            row.HasIndex(r => new { r.DisplayNameKey, r.Id });
            row.HasIndex(r => r.OwnerPersonId);
            row.HasIndex(r => r.OrgUniqueId);
            row.HasIndex(r => r.ClaimedSerialNumber);
        });
        model.Entity<IdentityKey>(row =>
        {
            row.ToTable("device_keys").HasKey(r => r.Fingerprint);
            row.HasIndex(r => r.DeviceId);
        });
        model.Entity<DeviceGroup>(row =>
        {
            row.ToTable("device_groups").HasKey(r => r.Id);
            row.HasIndex(r => r.NameKey).IsUnique();
        });
        model.Entity<DeviceGroupMember>(row =>
        {
            row.ToTable("device_group_members").HasKey(r => new { r.GroupId, r.DeviceId });
            row.HasIndex(r => new { r.DeviceId, r.GroupId });
        });
        model.Entity<GroupPassage>(row =>
        {
            row.ToTable("device_group_passages").HasKey(r => r.Id);
            row.HasIndex(r => new
            {
                r.GroupId,
                r.At,
                r.Id,
            });
            row.HasIndex(r => new
            {
                r.DeviceId,
                r.At,
                r.Id,
            });
        });
        model.Entity<GroupOwner>(row =>
            row.ToTable("device_group_owners")
                .HasKey(r => new
                {
                    r.GroupId,
                    r.Kind,
                    r.OwnerId,
                })
        );
        model.Entity<GroupReview>(row => row.ToTable("device_group_reviews").HasKey(r => r.GroupId));
        model.Entity<DeviceInstance>(row =>
        {
            row.ToTable("device_instances").HasKey(r => new { r.DeviceId, r.Instance });
            row.HasIndex(r => r.SharedKeyId);
        });
        model.Entity<SharedKey>(row =>
        {
            row.ToTable("shared_keys").HasKey(r => r.Id);
            row.HasIndex(r => r.DeviceId);
            row.HasIndex(r => new
            {
                r.State,
                r.FoundAt,
                r.Id,
            });
        });
        BuildExpected(model);
        model.Entity<DeviceLastSeenRow>(row => row.ToTable("device_last_seen").HasKey(r => r.DeviceId));
    }

    private static void BuildExpected(ModelBuilder model)
    {
        model.Entity<ExpectedBatch>(row =>
        {
            row.ToTable("expected_batches").HasKey(r => r.Number);
            row.Property(r => r.Number).ValueGeneratedNever();
        });
        model.Entity<ExpectedDevice>(row =>
        {
            row.ToTable("expected_devices").HasKey(r => new { r.DeviceId, r.Batch });
            row.HasIndex(r => new { r.DisplayNameKey, r.DeviceId });
            row.HasIndex(r => r.OwnerPersonId);
            row.HasIndex(r => new { r.Batch, r.DeviceId });
        });
        model.Entity<ExpectedIdentifier>(row =>
        {
            row.ToTable("expected_identifiers")
                .HasKey(r => new
                {
                    r.Kind,
                    r.Value,
                    r.Batch,
                });
            row.HasIndex(r => new { r.Kind, r.ValueKey });
            row.HasIndex(r => new { r.DeviceId, r.Batch });
        });
        model.Entity<ExpectedGroup>(row =>
        {
            row.ToTable("expected_groups")
                .HasKey(r => new
                {
                    r.GroupId,
                    r.DeviceId,
                    r.Batch,
                });
            row.HasIndex(r => new { r.DeviceId, r.Batch });
        });
        model.Entity<ExpectedPassword>(row =>
            row.ToTable("expected_passwords").HasKey(r => new { r.DeviceId, r.Batch })
        );
        model.Entity<ExpectedPasswordGuesses>(row => row.ToTable("expected_password_guesses").HasKey(r => r.DeviceId));
        model.Entity<ExpectedNearMatch>(row => row.ToTable("expected_near_matches").HasKey(r => r.DeviceId));
    }
}
